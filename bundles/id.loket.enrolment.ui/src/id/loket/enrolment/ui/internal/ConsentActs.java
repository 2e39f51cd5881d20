package id.loket.enrolment.ui.internal;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.Recording;
import id.loket.registry.Residents;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.work.Task;

/** What the operator does with a second person's consent: asks both, and says what is to be done if nobody declines. */
final class ConsentActs {

    private final Control parent;
    private final Counter counter;

    ConsentActs(Control parent, Counter counter) {
        this.parent = parent;
        this.counter = counter;
    }

    /**
     * A recording whose biodata were corrected.
     *
     * @param recording as it is now
     * @param place where its resident lives now, in words
     */
    record Corrected(Recording recording, String place) {
    }

    /** Items that cannot be taken are left out. */
    Optional<Task<Recording>> except(Recording recording) {
        return ExceptionDialog.ask(parent.getShell(), recording).flatMap(wanted -> consent(Enrolments.APPROVE_EXCEPTION, "",
                Msg.exceptConsent.text(wanted.words(), wanted.kind().label(), recording.resident().name()))
                .map(consent -> progress -> counter.enrolments().except(counter.session(), recording.enrolment().id(),
                        wanted.items(), wanted.kind(), consent)));
    }

    /** A print that does not match its finger is accepted. */
    Optional<Task<Recording>> override(Recording recording) {
        var item = recording.nextItem().orElseThrow();
        return consent(Enrolments.APPROVE_MISMATCH, Enrolments.subject(recording.enrolment().id()),
                Msg.overrideConsent.text(item.label(), recording.resident().name()))
                .map(consent -> progress -> counter.enrolments().overrideMismatch(counter.session(),
                        recording.enrolment().id(), item, consent));
    }

    /** Biodata are corrected from a document. */
    Optional<Task<Corrected>> correct(Recording recording) {
        var resident = recording.resident();
        return CorrectionDialog.ask(parent.getShell(), resident).flatMap(wanted -> consent(Residents.APPROVE_CORRECTION,
                Residents.subject(resident.id()),
                Msg.correctConsent.text(wanted.words(), resident.name(), wanted.document()))
                .map(consent -> progress -> {
                    counter.residents().correct(counter.session(), consent, resident.id(), wanted.changes(), wanted.document());
                    var now = counter.enrolments().resume(counter.session(), recording.enrolment().id());
                    return new Corrected(now, Words.place(now.resident(), counter.regions()));
                }));
    }

    private Optional<Approval> consent(Permission permission, String subject, String what) {
        return SupervisorDialog.ask(parent.getShell(), counter.approvals(), counter.session(), permission, subject, what);
    }
}
