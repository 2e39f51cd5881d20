package id.loket.console.internal;

import java.io.PrintStream;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.kernel.text.Refusal;
import id.loket.store.AuditTrail;

/** {@code audit verify}: reads every chain and says what was done to it, one line each; exit code 1 if anything was. */
@Component(property = Command.NAME + "=audit")
public final class AuditCommand implements Command {

    /** Checking the audit trail. */
    static final Permission VERIFY = Permission.of("console.verify-audit", Role.IT_ADMIN, Role.SUPERVISOR, Role.HEAD);

    private final AuditTrail trail;

    /** Called by Declarative Services. */
    @Activate
    public AuditCommand(@Reference AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) {
        session.require(VERIFY);
        if (!arguments.equals(List.of("verify"))) {
            throw new Refusal(ConsoleMsg.auditUsage);
        }
        var findings = trail.verify(List.of());
        findings.forEach(finding -> out.println(finding.text()));
        out.println(findings.isEmpty() ? ConsoleMsg.auditIntact.text(trail.rows())
                : ConsoleMsg.auditFindings.text(findings.size()));
        return findings.isEmpty() ? 0 : 1;
    }
}
