import { useServices } from '../store/services.ts';

/** The two words at the beginning of the head rows. */
export function Corner() {
  const { t } = useServices();
  return (
    <div className="jw-corner">
      <div className="jw-corner-stages">
        <span className="jw-eyebrow">{t('head.stages')}</span>
      </div>
      <div className="jw-corner-points">
        <b>{t('head.contactPoints')}</b>
        <span className="jw-quiet">{t('head.contactPointsHelp')}</span>
      </div>
    </div>
  );
}
