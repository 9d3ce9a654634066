/** The survey of the hotel example: its statements by dimension, in the words of this product. */
export const hotelStatements = {
  tangibles: [
    'has modern equipment',
    'has appealing rooms',
    'has neat staff',
    'has appealing menus and leaflets',
  ],
  reliability: [
    'keeps to the times it gives',
    'takes a real interest in solving a problem',
    'gets things right first time',
    'does things when it said it would',
    'keeps bookings and bills free of errors',
  ],
  responsiveness: [
    'tells guests when things will be done',
    'serves guests promptly',
    'is willing to help',
    'is never too busy to answer',
  ],
  assurance: [
    'has staff who inspire confidence',
    'is safe to deal with',
    'has courteous staff',
    'has staff who know their job',
  ],
  empathy: [
    'treats each guest as an individual',
    'has suitable hours',
    'gives personal attention',
    'has the guest’s interest at heart',
    'understands what a guest needs in particular',
  ],
} as const;
