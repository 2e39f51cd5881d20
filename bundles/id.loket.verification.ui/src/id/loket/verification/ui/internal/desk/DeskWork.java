package id.loket.verification.ui.internal.desk;

import java.util.Map;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.access.Approvals;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.ui.Navigator;
import id.loket.ui.theme.Tone;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.DeskRow;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.Portraits;
import id.loket.verification.desk.RegisterCandidate;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.ui.internal.Room;

/** The work at the desk: opens the row on which a person rests, decides it, goes on to the next. */
final class DeskWork {

    private final Room room;
    private final Uses uses;
    private final ListBar bar;
    private final QueueCard queue;
    private final CaseCard card;
    private final DecisionCard decision;
    private final DeskActs acts;
    private ListEntry entry;
    private CaseModel model;
    private int asked;
    private boolean deciding;

    /**
     * The use cases of the desk.
     *
     * @param desk decides
     * @param portraits of residents
     * @param residents finds others
     * @param regions names places
     * @param approvals take a supervisor's consent
     * @param navigator leads to the search by finger
     */
    record Uses(Desk desk, Portraits portraits, Residents residents, Regions regions, Approvals approvals, Navigator navigator) {

        /**
         * @param code of any region
         * @return its name, or the code where it has none
         */
        String place(RegionCode code) {
            return regions.name(code).orElse(code.value());
        }

        /** @return the regency that this office serves */
        RegionCode office() {
            return regions.office().code();
        }
    }

    DeskWork(Composite columns, Room room, Uses uses, ListBar bar) {
        this.room = room;
        this.uses = uses;
        this.bar = bar;
        queue = new QueueCard(columns, room.session(), uses.desk(), this::open);
        card = new CaseCard(columns, room.formats(), uses::place, uses.office(), this::choose);
        decision = new DecisionCard(columns, this::enter, this::decide, this::focus);
        acts = new DeskActs(queue.card(), card.card(), this, room, uses, bar);
    }

    /** The focus is where the next decision falls. */
    void focus() {
        queue.focus();
    }

    /**
     * @param of the list, or null if there is none
     * @param filter which of its rows
     */
    void look(ListEntry of, RowFilter filter) {
        var other = of != null && (entry == null || entry.id() != of.id());
        entry = of;
        if (other) {
            decision.kind(of.campaign().kind());
            card.file(of.list().fileName());
        }
        room.banner().clear();
        queue.load(filter);
        acts.enable();
        focus();
    }

    /** @return the row that is open, or null */
    CaseModel model() {
        return model;
    }

    Shell shell() {
        return queue.table().getShell();
    }

    /** Rows were decided or opened again elsewhere. */
    void reload() {
        queue.forget();
        queue.reload();
        bar.count();
    }

    private void open(DeskRow row) {
        model = null;
        decision.clear();
        if (row == null) {
            asked++;
            card.clear(entry == null ? DeskText.noList.text() : DeskText.noRow.text());
            acts.enable();
            return;
        }
        open(row.id());
    }

    /** @param rowId of the row to look at, whether it is in the queue or not */
    void open(long rowId) {
        var turn = ++asked;
        Work.quiet(progress -> uses.desk().open(room.session(), rowId)).done(opened -> {
            if (turn == asked) {
                model = new CaseModel(opened, uses.office());
                queue.opened(rowId);
                card.open(model);
                decision.show(model);
                acts.enable();
                faces(turn);
            }
        }).refused(refusal -> {
            if (turn == asked) {
                card.clear(refusal.happened());
                room.refused(refusal);
            }
        }).start(queue.table());
    }

    /** Portraits come a moment after the names. */
    private void faces(int turn) {
        var ids = model.candidates().stream().map(candidate -> candidate.resident().id()).toList();
        if (ids.isEmpty() || !room.session().may(Portraits.SEE)) {
            return;
        }
        var rowId = model.row().row().id();
        Work.<Map<Long, byte[]>>quiet(progress -> uses.portraits().of(room.session(), rowId, ids, DeskText.purposeCompare.text()))
                .done(portraits -> {
                    if (turn == asked) {
                        card.faces(portraits);
                    }
                }).refused(room::refused).start(queue.table());
    }

    private void choose(int number) {
        if (model != null && model.isOpen() && model.choose(number)) {
            card.choice(model);
            decision.show(model);
        }
    }

    /** Enter belongs to the field with the row's number while that has the focus. */
    private void enter() {
        if (bar.row().isFocusControl()) {
            acts.find();
        } else if (model != null) {
            model.suggested().ifPresent(this::decide);
        }
    }

    private void decide(Outcome outcome) {
        if (deciding || model == null || !model.offers(outcome)) {
            return;
        }
        var decided = model.row().row();
        var choice = model.choice(outcome, decision.note(), decision.asksSecond());
        deciding = true;
        Work.quiet(progress -> uses.desk().decide(room.session(), choice)).done(made -> {
            room.banner().clear();
            tell(decided, made);
            queue.decided(decided.id(), new DeskRow(decided.id(), decided.person(), decided.homeRegency(),
                    made.stage() == Decision.Stage.FIRST ? RowState.CONTESTED : RowState.DECIDED, decided.proposal(), made.outcome()));
            bar.count();
            focus();
        }).refused(refusal -> refused(decided.id(), refusal)).always(() -> deciding = false).start(queue.table());
    }

    private void tell(DeskRow row, Decision made) {
        if (made.stage() == Decision.Stage.FIRST) {
            var cause = made.cause() == null ? "" : made.cause().label();
            room.banner().show(Tone.WARNING, DeskText.waitsForSecond.text(row.person().name()), cause);
        }
        room.header().fact(DeskText.decidedFact.text(String.valueOf(row.person().row()), made.outcome().label()), Tone.GOOD);
    }

    /** What was refused may have changed meanwhile: it is opened again as it is now. */
    private void refused(long rowId, Refusal refusal) {
        room.refused(refusal);
        open(rowId);
    }

    /** @param resident somebody whom a person found by searching: stands beside the row from now on */
    void beside(Resident resident) {
        var turn = asked;
        var rowId = model.row().row().id();
        Work.<RegisterCandidate>quiet(progress -> uses.desk().compare(room.session(), rowId, resident.id())).done(found -> {
            if (turn == asked && model != null) {
                model.add(found);
                card.choice(model);
                decision.show(model);
                faces(turn);
            }
        }).refused(room::refused).start(queue.table());
    }
}
