package id.loket.centre.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.packet.OfficeCa;
import id.loket.packet.OfficeCa.StationCertificate;
import id.loket.ui.Attention;
import id.loket.ui.theme.Tone;

/** Warns the IT staff a month before this station can seal no more. */
@Component
public final class CertificateAttention implements Attention {

    private static final Duration AHEAD = Duration.ofDays(30);
    private static final String PAGE = "id.loket.centre.certificates";

    private final OfficeCa office;
    private final Clock clock;

    @Activate
    public CertificateAttention(@Reference OfficeCa office, @Reference Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public List<Row> rows(Session session) {
        if (!session.may(OfficeCa.MANAGE)) {
            return List.of();
        }
        return office.station().filter(this::runsOut).map(this::row).stream().toList();
    }

    private boolean runsOut(StationCertificate own) {
        return own.validUntil().minus(AHEAD).isBefore(clock.instant());
    }

    private Row row(StationCertificate own) {
        var left = Duration.between(clock.instant(), own.validUntil());
        return new Row(Msg.attentionCertificate.text(), left.isNegative() ? Tone.BAD : Tone.WARNING,
                Msg.attentionCertificateText.text(Math.max(0, left.toDays())), own.validUntil().minus(AHEAD), PAGE);
    }
}
