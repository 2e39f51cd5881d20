package id.loket.equipment.ui.internal;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

import id.loket.access.Session;
import id.loket.equipment.Tickets;
import id.loket.equipment.Tickets.Fault;
import id.loket.ui.dialog.AskDialog;

/** Asks what happened, and reports it. */
final class Reports {

    private Reports() {
    }

    /**
     * @param shell window
     * @param session who reports
     * @param tickets where to
     * @param about what broke, with the words to begin with; its subject is asked for if it is empty
     * @return what to tell the person, or empty if nothing was reported
     */
    static Optional<String> ask(Shell shell, Session session, Tickets tickets, Fault about) {
        var dialog = new AskDialog<>(shell, Msg.reportTitle.text(), Msg.report.text(), answer -> {
            var subject = about.subject().isEmpty() ? answer.text("subject") : about.subject();
            var ticket = tickets.report(session, new Fault(about.equipmentId(), about.deviceKey(), subject, answer.text("words")));
            var again = tickets.story(session, ticket.id()).size() > 1;
            return (again ? Msg.reportedAgain : Msg.reported).text(ticket.id());
        });
        (about.subject().isEmpty() ? dialog.text("subject", Msg.reportSubject.text(), "") : dialog.means(about.subject()))
                .text("words", Msg.reportWhat.text(), about.words());
        return dialog.ask();
    }
}
