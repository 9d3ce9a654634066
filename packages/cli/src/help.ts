/** What `journeywright --help` prints. */
export const helpText = `Journeywright: map customer journeys and service blueprints together.

Usage
  journeywright serve [options]     Start the server

Options
  --port <number>    Port to listen on; 0 takes any free one   (PORT, 4300)
  --host <address>   Address to listen on                      (HOST, 127.0.0.1)
                     0.0.0.0 lets the whole network in
  --data <folder>    Where maps are kept                       (JOURNEYWRIGHT_DATA, .data)
  --app <folder>     The built app, if not the one that came along
  -h, --help         Show this
  -v, --version      Show the version

Stop it with Ctrl-C: everything is saved first.
`;
