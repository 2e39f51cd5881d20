package id.loket.centre.ui.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;

import id.loket.access.Session;
import id.loket.packet.OfficeCa;
import id.loket.packet.OfficeCa.StationCertificate;
import id.loket.packet.Packets.Receiver;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.widget.TableView.State;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Sertifikat": the office's authority and this station's certificate, everything by file. */
public final class CertificatesPage {

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Clock clock;
    @Inject
    private OfficeCa office;

    private PageHeader header;
    private Banner banner;
    private TableView<StationCertificate> table;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageCertificates.text(), "");
        banner = new Banner(page);
        createStationActions(page);
        createAuthorityActions(page);
        var card = Grids.fill(new Card(page, 1));
        table = new TableView<StationCertificate>(card, Msg.pageCertificates.text()).key(StationCertificate::serial)
                .text(Msg.station.text(), 200, StationCertificate::node)
                .pill(Msg.state.text(), 120, this::state)
                .value(Msg.validFrom.text(), 130, StationCertificate::validFrom, formats::date)
                .value(Msg.validUntil.text(), 130, StationCertificate::validUntil, formats::date)
                .value(Msg.revokedAt.text(), 130, StationCertificate::revokedAt, formats::dateTime)
                .text(Msg.serial.text(), 320, StationCertificate::serial)
                .empty(Msg.noCertificates.text());
        Names.id(table.table(), "centre.certificates");
        table.loading();
        load();
    }

    private void createStationActions(Composite page) {
        var actions = Grids.plain(page, 1);
        KeyButton.secondary(actions, Msg.requestCertificate.text(), Key.function(2), this::request);
        KeyButton.secondary(actions, Msg.installCertificate.text(), Key.function(3), this::install);
        KeyButton.secondary(actions, Msg.readRevocations.text(), Key.function(4), this::readRevocations);
        KeyButton.secondary(actions, Msg.trustCentre.text(), Key.function(5), () -> trust(Receiver.CENTRE));
        KeyButton.secondary(actions, Msg.trustRegency.text(), Key.function(6), () -> trust(Receiver.REGENCY));
        Grids.row(actions);
    }

    private void createAuthorityActions(Composite page) {
        var actions = Grids.plain(page, 1);
        KeyButton.secondary(actions, Msg.createAuthority.text(), Key.function(7), this::createAuthority);
        KeyButton.secondary(actions, Msg.issueCertificate.text(), Key.function(8), this::issue);
        KeyButton.secondary(actions, Msg.revokeCertificate.text(), Key.function(9), this::revoke);
        KeyButton.secondary(actions, Msg.exportAuthority.text(), Key.function(11), this::exportAuthority);
        Grids.row(actions);
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    private record Content(Optional<StationCertificate> own, List<StationCertificate> issued) {
    }

    private void load() {
        Work.quiet(progress -> new Content(office.station(), office.issued()))
                .done(this::show).refused(table::failed).start(table);
    }

    private void show(Content content) {
        header.line(content.own().map(own -> Msg.stationLine.text(formats.date(own.validUntil())))
                .orElseGet(Msg.stationNone::text));
        content.own().map(this::state).ifPresent(state -> header.fact(state.word(), state.tone()));
        table.rows(content.issued());
    }

    private State state(StationCertificate certificate) {
        if (certificate.revokedAt() != null) {
            return new State(Msg.revoked.text(), Tone.BAD);
        }
        return certificate.validUntil().isBefore(clock.instant()) ? new State(Msg.expired.text(), Tone.BAD)
                : new State(Msg.valid.text(), Tone.GOOD);
    }

    private void request() {
        file(SWT.SAVE, Msg.chooseNewRequest, "csr").ifPresent(file -> act(() -> office.request(session, file),
                Msg.requested.text(file)));
    }

    private void install() {
        file(SWT.OPEN, Msg.chooseCertificate, "cer").ifPresent(file -> act(() -> office.install(session, file),
                Msg.installed.text()));
    }

    private void readRevocations() {
        file(SWT.OPEN, Msg.chooseRevocations, "crl").ifPresent(file -> act(() -> office.readRevocations(session, file),
                Msg.revocationsRead.text()));
    }

    private void trust(Receiver receiver) {
        var name = receiver.label();
        file(SWT.OPEN, Msg.chooseReceiver, "cer").ifPresent(file -> act(
                () -> office.trustReceiver(session, receiver, file), Msg.trusted.text(name)));
    }

    private void createAuthority() {
        act(() -> office.create(session), Msg.created.text());
    }

    private void exportAuthority() {
        file(SWT.SAVE, Msg.chooseAuthority, "cer").ifPresent(file -> act(() -> office.exportAuthority(session, file),
                Msg.authorityExported.text(file)));
    }

    private void issue() {
        file(SWT.OPEN, Msg.chooseRequest, "csr").ifPresent(request -> file(SWT.SAVE, Msg.chooseNewCertificate, "cer")
                .ifPresent(certificate -> Work.quiet(progress -> office.issue(session, request, certificate))
                        .done(issued -> told(Msg.issuedTo.text(issued.node(), certificate)))
                        .refused(banner::show).start(table)));
    }

    private void revoke() {
        var chosen = table.selection().filter(certificate -> certificate.revokedAt() == null);
        if (chosen.isEmpty()) {
            banner.show(Tone.NEUTRAL, Msg.revokeWhich.text(), "");
            return;
        }
        var dialog = new RevokeDialog(table.getShell(), chosen.get());
        if (dialog.open() == Window.OK) {
            file(SWT.SAVE, Msg.chooseNewRevocations, "crl").ifPresent(list -> act(
                    () -> office.revoke(session, chosen.get().serial(), dialog.reason(), list),
                    Msg.revokedDone.text(list)));
        }
    }

    private void act(Runnable useCase, String words) {
        Work.quiet(progress -> {
            useCase.run();
            return words;
        }).done(this::told).refused(banner::show).start(table);
    }

    private void told(String words) {
        banner.show(Tone.GOOD, words, "");
        load();
    }

    private Optional<Path> file(int style, Msg why, String extension) {
        var dialog = new FileDialog(table.getShell(), style);
        dialog.setText(why.text());
        dialog.setFilterExtensions(new String[] {"*." + extension});
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
