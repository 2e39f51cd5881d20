package id.loket.shell.internal.office;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Maintenance;
import id.loket.access.Maintenance.AuditReport;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.shell.internal.Preferences;
import id.loket.shell.internal.ShellMsg;
import id.loket.store.Installation;
import id.loket.store.StoreHealth;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Progress;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Pemeliharaan": is the data well, is there a copy of it elsewhere, is the audit trail whole. */
public final class MaintenancePage {

    @Inject
    private Session session;
    @Inject
    private Maintenance maintenance;
    @Inject
    private StoreHealth health;
    @Inject
    private Installation installation;
    @Inject
    private Preferences preferences;
    @Inject
    private Formats formats;
    @Inject
    private Clock clock;

    private PageHeader header;
    private Banner banner;
    private Banner state;
    private Text target;
    private TableView<String> findings;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, ShellMsg.pageMaintenance.text(), place());
        banner = new Banner(page);
        state = new Banner(page);
        if (session.may(Maintenance.BACK_UP)) {
            backup(Grids.wide(new Card(page, 1, ShellMsg.backupTitle.text())));
        }
        audit(Grids.fill(new Card(page, 1, ShellMsg.auditTitle.text())));
        showHealth();
    }

    @Focus
    void focus() {
        if (target != null) {
            target.setFocus();
        } else {
            findings.setFocus();
        }
    }

    private String place() {
        var server = installation.setting("store.url");
        return server.isPresent() ? ShellMsg.dataOnServer.text(server.get().replaceAll("\\?.*", ""))
                : ShellMsg.dataHere.text(installation.data());
    }

    private void backup(Composite card) {
        Grids.wide(Labels.body(card, ShellMsg.backupLine.text()));
        Grids.wide(Labels.muted(card, (installation.setting("store.url").isPresent() ? ShellMsg.restoreServer : ShellMsg.restoreLine).text()));
        var row = Grids.wide(Grids.plain(card, 1));
        Labels.muted(row, ShellMsg.backupTarget.text());
        target = new Text(row, SWT.BORDER);
        target.setFont(Theme.of(card).body());
        target.setText(preferences.backupTarget());
        Names.of(target, ShellMsg.backupTarget.text());
        Names.id(target, "maintenance.target");
        Names.id(KeyButton.secondary(row, ShellMsg.choose.text(), Key.function(4), this::choose), "maintenance.choose");
        Names.id(KeyButton.primary(row, ShellMsg.backupGo.text(), Key.function(2), this::backUp), "maintenance.backup");
        Grids.row(row);
        Grids.wide(target);
        var last = preferences.lastBackup();
        if (!last.isEmpty()) {
            Grids.wide(Labels.muted(card, ShellMsg.backupLast.text(last)));
        }
    }

    private void audit(Composite card) {
        Grids.wide(Labels.body(card, ShellMsg.auditLine.text()));
        findings = new TableView<String>(card, ShellMsg.auditTitle.text())
                .text(ShellMsg.auditFinding.text(), 400, finding -> finding)
                .empty(ShellMsg.auditNotChecked.text());
        Names.id(findings.table(), "maintenance.findings");
        Names.id(KeyButton.secondary(findings.bar(), ShellMsg.auditGo.text(), Key.function(6), this::verify), "maintenance.audit");
        Grids.row(findings.bar());
        findings.rows(List.of());
    }

    private void showHealth() {
        Work.quiet(progress -> health.warnings()).done(warnings -> {
            if (warnings.isEmpty()) {
                state.show(Tone.GOOD, ShellMsg.dataWell.text(), "");
            } else {
                state.show(Tone.WARNING, ShellMsg.dataWarning.text(), String.join(" ", warnings));
            }
        }).start(findings);
    }

    private void choose() {
        var dialog = new DirectoryDialog(target.getShell());
        dialog.setFilterPath(target.getText());
        var chosen = dialog.open();
        if (chosen != null) {
            target.setText(chosen);
        }
    }

    private void backUp() {
        try {
            var folder = Path.of(target.getText().trim());
            if (!folder.isAbsolute() || folder.startsWith(installation.data())) {
                throw new Refusal(ShellMsg.backupElsewhere);
            }
            start(folder);
        } catch (InvalidPathException e) {
            banner.show(new Refusal(e, ShellMsg.backupElsewhere));
        } catch (Refusal refusal) {
            banner.show(refusal);
        }
    }

    private void start(Path folder) {
        banner.show(Tone.ACTIVE, ShellMsg.backupRuns.text(), ShellMsg.backupRunsNext.text());
        Work.of(ShellMsg.backupTitle.text(), progress -> maintenance.backUp(session, folder, text -> report(progress, text)))
                .summary(made -> ShellMsg.backupDone.text(made))
                .done(made -> {
                    preferences.backedUp(folder.toString(), formats.dateTime(clock.instant()) + " · " + made);
                    banner.show(Tone.GOOD, ShellMsg.backupDone.text(made), ShellMsg.backupDoneNext.text());
                })
                .cancelled(() -> banner.show(Tone.NEUTRAL, ShellMsg.backupCancelled.text(), ""))
                .refused(banner::show)
                .start(findings);
    }

    private static void report(Progress progress, String text) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        progress.doing(text);
    }

    private void verify() {
        banner.clear();
        Work.of(ShellMsg.auditTitle.text(), progress -> maintenance.verifyAudit(session))
                .summary(MaintenancePage::sentence)
                .done(report -> {
                    findings.rows(report.findings());
                    banner.show(report.findings().isEmpty() ? Tone.GOOD : Tone.BAD, sentence(report), "");
                })
                .refused(banner::show)
                .start(findings);
    }

    private static String sentence(AuditReport report) {
        return report.findings().isEmpty() ? ShellMsg.auditWhole.text(Formats.number(report.rows()))
                : ShellMsg.auditFindings.text(Formats.number(report.findings().size()), Formats.number(report.rows()));
    }
}
