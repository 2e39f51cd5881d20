package id.loket.stock.ui.internal.destruction;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.stock.destruction.Destruction;
import id.loket.stock.destruction.Destruction.State;
import id.loket.stock.destruction.Destructions;
import id.loket.stock.destruction.Destructions.Outcome;
import id.loket.stock.destruction.Witness;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.ui.dialog.Answer;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Destructions from list to record: consent, beginning, photographs, outcome, papers. */
final class ActsView implements Segments.View {

    private static final int SHOWN = 300;
    private static final int SIDE_WIDTH = 330;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d-M-uuuu H.mm");

    private final Desk desk;
    private final Destructions destructions;
    private final EvidenceFiles evidence;
    private final ZoneId zone;
    private final TableView<Destruction> table;
    private final Label story;
    private final KeyButton consent;
    private final KeyButton begin;
    private final KeyButton photograph;
    private final KeyButton close;
    private final KeyButton abort;
    private final KeyButton list;
    private final KeyButton officialRecord;

    ActsView(Composite pane, Desk desk, Destructions destructions, EvidenceFiles evidence, ZoneId zone) {
        this.desk = desk;
        this.destructions = destructions;
        this.evidence = evidence;
        this.zone = zone;
        table = new TableView<Destruction>(Grids.fill(new Card(pane, 1)), DestructionText.actsTitle.text()).key(Destruction::id)
                .text(DestructionText.recordNumber.text(), 225, Destruction::recordNumber)
                .pill(DestructionText.state.text(), 145, each -> new TableView.State(each.state().label(), tone(each)))
                .number(DestructionText.pieces.text(), 70, Destruction::pieces)
                .value(DestructionText.prepared.text(), 95, Destruction::preparedAt, desk.formats()::date)
                .text(DestructionText.by.text(), 110, Destruction::preparedBy)
                .empty(DestructionText.actsEmpty.text());
        Names.id(table.table(), "destroy.acts");
        table.onSelect(this::show);
        var side = new Card(pane, 1, DestructionText.stepsTitle.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(SIDE_WIDTH, SWT.DEFAULT).applyTo(side);
        story = Labels.body(side, DestructionText.chooseOne.text());
        GridDataFactory.fillDefaults().grab(true, false).hint(SIDE_WIDTH - 40, 130).applyTo(story);
        consent = button(side, DestructionText.consent, 2, "destroy.consent", this::consent);
        begin = button(side, DestructionText.begin, 3, "destroy.begin", this::begin);
        photograph = button(side, DestructionText.photograph, 4, "destroy.photo", this::photograph);
        close = button(side, DestructionText.close, 6, "destroy.close", this::close);
        list = button(side, DestructionText.list, 7, "destroy.list", this::list);
        officialRecord = button(side, DestructionText.officialRecord, 8, "destroy.record", this::officialRecord);
        abort = button(side, DestructionText.abort, 9, "destroy.abort", this::abort);
        enable(null);
    }

    private KeyButton button(Composite side, DestructionText label, int key, String id, Consumer<Destruction> action) {
        return Grids.wide(Names.id(KeyButton.secondary(side, label.text(), Key.function(key), () -> table.selection().ifPresent(action)), id));
    }

    private static Tone tone(Destruction destruction) {
        return switch (destruction.state()) {
            case PREPARED, CHECKED, APPROVED -> Tone.WARNING;
            case BEGUN -> Tone.BAD;
            case DONE -> Tone.GOOD;
            case ABORTED -> Tone.NEUTRAL;
        };
    }

    @Override
    public void load() {
        table.loading();
        Work.quiet(progress -> destructions.latest(desk.session(), SHOWN)).done(this::show).refused(table::failed).start(table);
    }

    /** A destruction that began and has no outcome is the first thing to be said, also after a restart. */
    private void show(List<Destruction> all) {
        var before = table.selection().map(Destruction::id);
        table.rows(all);
        before.flatMap(id -> all.stream().filter(each -> each.id() == id).findFirst()).ifPresentOrElse(each -> {
            table.select(each);
            show(each);
        }, () -> enable(null));
        all.stream().filter(each -> each.state() == State.BEGUN).findFirst().ifPresent(each -> desk.banner().show(Tone.WARNING,
                DestructionText.begunWithout.text(each.recordNumber()), DestructionText.begunNext.text()));
    }

    private void show(Destruction destruction) {
        story.setText(String.join("\n", Stream.of(
                DestructionText.storyPrepared.text(destruction.preparedBy(), desk.formats().dateTime(destruction.preparedAt())),
                destruction.checkedBy() == null ? "" : DestructionText.storyChecked.text(destruction.checkedBy(), desk.formats().dateTime(destruction.checkedAt())),
                destruction.approvedBy() == null ? "" : DestructionText.storyApproved.text(destruction.approvedBy(), desk.formats().dateTime(destruction.approvedAt())),
                destruction.begunBy() == null ? "" : DestructionText.storyBegun.text(destruction.begunBy(), desk.formats().dateTime(destruction.begunAt())),
                destruction.destroyedAt() == null ? "" : DestructionText.storyDone.text(destruction.site(), destruction.method(), desk.formats().dateTime(destruction.destroyedAt())),
                destruction.abortedBecause() == null ? "" : DestructionText.storyAborted.text(destruction.abortedBecause()))
                .filter(line -> !line.isEmpty()).toList()));
        enable(destruction);
    }

    private void enable(Destruction destruction) {
        var state = destruction == null ? null : destruction.state();
        var keeper = desk.session().may(Destructions.PREPARE);
        consent.setEnabled(state == State.PREPARED || state == State.CHECKED);
        begin.setEnabled(keeper && state == State.APPROVED);
        photograph.setEnabled(state == State.BEGUN || state == State.APPROVED);
        close.setEnabled(keeper && state == State.BEGUN);
        list.setEnabled(state != null);
        officialRecord.setEnabled(state == State.DONE);
        abort.setEnabled(state != null && state.isOpen());
        Stream.of(consent, begin, close, officialRecord).forEach(button -> button.primary(button.isEnabled()));
    }

    private void consent(Destruction destruction) {
        var needed = destruction.state() == State.PREPARED ? Destructions.CHECK : Destructions.APPROVE;
        if (desk.session().may(needed)) {
            run(destructions::consent, destruction, DestructionText.consentedFact);
            return;
        }
        desk.consent(table.getShell(), needed, Destructions.subject(destruction.id()),
                        DestructionText.consentWhat.text(destruction.recordNumber(), destruction.pieces()))
                .ifPresent(approval -> run((session, id) -> destructions.consent(session, id, approval), destruction, DestructionText.consentedFact));
    }

    private void begin(Destruction destruction) {
        run(destructions::begin, destruction, DestructionText.begunFact);
    }

    private void run(Step step, Destruction destruction, DestructionText fact) {
        Work.quiet(progress -> step.run(desk.session(), destruction.id())).done(changed -> desk.told(fact.text(changed.recordNumber())))
                .refused(desk::refused).start(table);
    }

    private void photograph(Destruction destruction) {
        Desk.open(table.getShell(), DestructionText.photograph.text(), "*.jpg;*.jpeg;*.png").ifPresent(file ->
                Work.quiet(progress -> evidence.attach(desk.session(), EvidenceFiles.destruction(destruction.id()), file.getFileName().toString(),
                        Desk.content(file))).done(kept -> desk.told(DestructionText.photographedFact.text(kept.fileName()))).refused(desk::refused).start(table));
    }

    private void close(Destruction destruction) {
        new AskDialog<>(table.getShell(), DestructionText.close.text(), DestructionText.close.text(),
                answer -> destructions.close(desk.session(), destruction.id(), outcome(answer, destruction)))
                .means(DestructionText.closeWhat.text(destruction.recordNumber(), destruction.pieces()))
                .text("site", DestructionText.site.text(), "")
                .text("method", DestructionText.method.text(), DestructionText.burned.text())
                .text("at", DestructionText.at.text(), MOMENT.format(LocalDateTime.ofInstant(destruction.begunAt(), zone)))
                .lines("witnesses", DestructionText.witnesses.text(), "")
                .ask().ifPresent(done -> {
                    desk.told(DestructionText.closedFact.text(done.recordNumber(), done.pieces()));
                    officialRecord(done);
                });
    }

    /** The dialog writes minutes: the minute of the beginning means the beginning. */
    private Outcome outcome(Answer answer, Destruction destruction) {
        var witnesses = answer.text("witnesses").lines().filter(line -> !line.isBlank()).map(line -> line.split(";", -1))
                .map(parts -> new Witness(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "")).toList();
        try {
            var at = LocalDateTime.parse(answer.text("at").replace(':', '.'), MOMENT).atZone(zone).toInstant();
            var begun = destruction.begunAt();
            return new Outcome(answer.text("site"), answer.text("method"),
                    at.isBefore(begun) && at.plusSeconds(60).isAfter(begun) ? begun : at, witnesses);
        } catch (DateTimeParseException noMoment) {
            throw new Refusal(noMoment, DestructionText.momentWrong, answer.text("at"));
        }
    }

    private void abort(Destruction destruction) {
        new AskDialog<>(table.getShell(), DestructionText.abort.text(), DestructionText.abort.text(),
                answer -> destructions.abort(desk.session(), destruction.id(), answer.text("reason")))
                .means(DestructionText.abortWhat.text(destruction.recordNumber())).text("reason", DestructionText.reason.text(), "")
                .ask().ifPresent(aborted -> desk.told(DestructionText.abortedFact.text(aborted.recordNumber())));
    }

    private void list(Destruction destruction) {
        preview(DestructionText.list, destruction, "daftar-", destructions::list);
    }

    private void officialRecord(Destruction destruction) {
        preview(DestructionText.officialRecord, destruction, "berita-acara-", destructions::officialRecord);
    }

    private void preview(DestructionText title, Destruction destruction, String prefix, Paper paper) {
        Work.of(title.text(), progress -> paper.make(desk.session(), destruction.id())).done(pdf -> DocumentPreview.open(table.getShell(),
                title.text() + " " + destruction.recordNumber(), prefix + destruction.recordNumber().replace('/', '-') + ".pdf", pdf))
                .refused(desk::refused).start(table);
    }

    /** A use case that changes one destruction. */
    private interface Step {

        Destruction run(Session session, long id);
    }

    /** A use case that makes a paper of one destruction. */
    private interface Paper {

        byte[] make(Session session, long id);
    }
}
