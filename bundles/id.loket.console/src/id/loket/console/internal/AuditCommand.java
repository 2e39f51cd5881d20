package id.loket.console.internal;

import java.io.PrintStream;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Maintenance;
import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.kernel.text.Refusal;

/** {@code audit verify}: reads every chain and says what was done to it, one line each; exit code 1 if anything was. */
@Component(property = Command.NAME + "=audit")
public final class AuditCommand implements Command {

    private final Maintenance maintenance;

    /** Called by Declarative Services. */
    @Activate
    public AuditCommand(@Reference Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) {
        if (!arguments.equals(List.of("verify"))) {
            throw new Refusal(ConsoleMsg.auditUsage);
        }
        var report = maintenance.verifyAudit(session);
        report.findings().forEach(out::println);
        out.println(report.findings().isEmpty() ? ConsoleMsg.auditIntact.text(report.rows())
                : ConsoleMsg.auditFindings.text(report.findings().size()));
        return report.findings().isEmpty() ? 0 : 1;
    }
}
