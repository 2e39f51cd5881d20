package id.loket.printing.ui.internal;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Answer;
import id.loket.printing.Printing.Inspection;
import id.loket.printing.Printing.Waiting;
import id.loket.printing.check.ChipLook;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Periksa kartu": what is known of an interrupted card, how its face should look, and the three answers. */
public final class InspectPage {

    private static final int FACE_WIDTH = 272;
    private static final int DETAIL_WIDTH = 490;
    private static final int FACE_HEIGHT = 171;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Printing printing;
    @Inject
    private Residents residents;
    @Inject
    private ChipLook chips;

    private PageHeader header;
    private Banner banner;
    private TableView<Waiting> table;
    private Card detail;
    private Label who;
    private Label blank;
    private Label printer;
    private Label known;
    private Label printerNow;
    private Label chip;
    private KeyButton readChip;
    private Label hint;
    private Canvas face;
    private Image image;
    private Combo cause;
    private KeyButton[] answers;
    private Refresh refresh;
    private Inspection chosen;
    private long asked;
    private boolean focused;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageInspect.text(), "");
        banner = new Banner(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        var card = Grids.fill(new Card(columns, 1));
        table = new TableView<Waiting>(card, Msg.toInspect.text()).key(Waiting::cardId)
                .text(Msg.name.text(), 220, Waiting::name)
                .value(Msg.since.text(), 145, Waiting::since, formats::dateTime)
                .value(Msg.age.text(), 85, Waiting::since, InspectPage::age)
                .text(Msg.village.text(), 140, Waiting::village)
                .empty(Msg.noInspect.text());
        Names.id(table.table(), "printing.inspect");
        table.onExport(count -> residents.exported(session, count, "cards to inspect"));
        table.onSelect(this::choose);
        createDetail(columns);
        refresh = new Refresh(page, this::load);
        load();
    }

    private void createDetail(Composite columns) {
        detail = new Card(columns, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(DETAIL_WIDTH, SWT.DEFAULT).applyTo(detail);
        who = Grids.wide(Labels.heading(detail, ""));
        face = new Canvas(detail, SWT.DOUBLE_BUFFERED);
        GridDataFactory.swtDefaults().hint(FACE_WIDTH, FACE_HEIGHT).applyTo(face);
        Names.of(face, () -> Msg.faceName.text(chosen == null ? "" : chosen.card().name()));
        face.addPaintListener(event -> {
            if (image != null) {
                var area = image.getBounds();
                event.gc.setInterpolation(SWT.HIGH);
                event.gc.drawImage(image, 0, 0, area.width, area.height, 0, 0, FACE_WIDTH, FACE_HEIGHT);
            }
        });
        face.addDisposeListener(event -> dropImage());
        var facts = Grids.wide(Grids.plain(detail, 2));
        blank = FormRow.value(facts, Msg.blank.text(), "");
        printer = FormRow.value(facts, Msg.printer.text(), "");
        known = FormRow.value(facts, Msg.known.text(), "");
        printerNow = FormRow.value(facts, Msg.printerNow.text(), "");
        chip = FormRow.value(facts, Msg.chipFact.text(), "");
        var looks = Grids.plain(detail, 2);
        Names.id(KeyButton.secondary(looks, Msg.askPrinter.text(), Key.function(5), this::askAgain), "printing.ask");
        readChip = Names.id(KeyButton.secondary(looks, Msg.readChip.text(), Key.function(6), this::readChip),
                "printing.read-chip");
        hint = Grids.wide(Labels.strong(detail, ""));
        Grids.wide(Labels.heading(detail, Msg.question.text()));
        var causes = Grids.wide(Grids.plain(detail, 2));
        cause = Names.id(FormRow.choice(causes, Msg.cause.text(),
                Arrays.stream(SpoilCause.values()).limit(3).map(SpoilCause::label).toArray(String[]::new)), "printing.cause");
        cause.select(SpoilCause.PRINT_FAILURE.ordinal());
        var bar = Grids.plain(detail, 3);
        answers = new KeyButton[] {
                Names.id(KeyButton.primary(bar, Msg.answerPrinted.text(), Key.function(2),
                        () -> answer(new Answer.Printed(), Msg.answerPrinted.text())), "printing.answer.printed"),
                Names.id(KeyButton.secondary(bar, Msg.answerSpoiled.text(), Key.function(3),
                        () -> answer(new Answer.Spoiled(SpoilCause.values()[cause.getSelectionIndex()]),
                                Msg.answerSpoiled.text())), "printing.answer.spoiled"),
                Names.id(KeyButton.secondary(bar, Msg.answerUnused.text(), Key.function(4),
                        () -> answer(new Answer.Unused(), Msg.answerUnused.text())), "printing.answer.unused")};
        showDetail(false);
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/cards") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        table.setFocus();
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> printing.toInspect(session)).done(this::show).refused(table::failed).start(table);
    }

    private void show(List<Waiting> waiting) {
        header.line(waiting.isEmpty() ? Msg.inspectNone.text() : Msg.inspectLine.text(waiting.size()));
        table.rows(waiting);
        var stillThere = chosen == null ? java.util.Optional.<Waiting>empty()
                : waiting.stream().filter(each -> each.cardId() == chosen.card().cardId()).findFirst();
        stillThere.or(() -> waiting.stream().findFirst()).ifPresentOrElse(first -> {
            table.select(first);
            focusFirst();
            if (stillThere.isEmpty()) {
                choose(first);
            }
        }, () -> {
            chosen = null;
            showDetail(false);
        });
    }

    /** The page was opened before its rows came: the keys are meant for the list, not for the filter above it. */
    private void focusFirst() {
        if (!focused && header.isVisible()) {
            focused = true;
            table.setFocus();
        }
    }

    private record Shown(Inspection inspection, byte[] face, String chip, boolean reader) {
    }

    private Shown look(long cardId) {
        var words = chips.known(session, cardId).map(ChipLook.Known::words).orElse(Msg.chipUntouched.text());
        return new Shown(printing.inspect(session, cardId), printing.face(session, cardId), words, chips.possible());
    }

    /** How long a card has waited, as people say it. */
    private static String age(Instant since) {
        var waited = Duration.between(since, Instant.now());
        if (waited.toHours() < 1) {
            return Msg.minutes.text(Math.max(0, waited.toMinutes()));
        }
        return waited.toDays() < 1 ? Msg.hours.text(waited.toHours()) : Msg.days.text(waited.toDays());
    }

    private void askAgain() {
        table.selection().ifPresent(this::choose);
    }

    /** Evidence beside the printer's word; the person still answers. */
    private void readChip() {
        if (chosen == null) {
            return;
        }
        var cardId = chosen.card().cardId();
        readChip.setEnabled(false);
        Work.of(Msg.readChip.text(), progress -> chips.now(session, cardId))
                .done(seen -> {
                    if (cardId == asked) {
                        chip.setText(Labels.escape(seen.words()));
                        if (seen.likely() != null) {
                            hint.setText(Msg.likelyChip.text());
                        }
                        detail.layout(true, true);
                    }
                })
                .refused(banner::show)
                .always(() -> readChip.setEnabled(true))
                .start(table);
    }

    private void choose(Waiting waiting) {
        asked = waiting.cardId();
        if (chosen != null && chosen.card().cardId() != asked) {
            // The row says one card and the detail still another: an answer now would be for the wrong one.
            enable(false);
        }
        Work.quiet(progress -> look(waiting.cardId()))
                .done(this::showDetail)
                .refused(banner::show)
                .start(table);
    }

    private void showDetail(Shown shown) {
        if (shown.inspection().card().cardId() != asked) {
            return; // another row was chosen while the printer was asked
        }
        chosen = shown.inspection();
        dropImage();
        image = new Image(face.getDisplay(), new ImageData(new ByteArrayInputStream(shown.face())));
        face.redraw();
        who.setText(Labels.escape(chosen.card().name()));
        blank.setText(chosen.chip().value());
        printer.setText(Labels.escape(chosen.printer()));
        known.setText(Labels.escape(chosen.known()));
        printerNow.setText(Labels.escape(chosen.printerNow()));
        chip.setText(Labels.escape(shown.chip()));
        readChip.setEnabled(shown.reader());
        hint.setText(hint(chosen.likely()));
        showDetail(true);
        detail.layout(true, true);
        enable(true);
    }

    private void answer(Answer answer, String words) {
        if (chosen == null) {
            return;
        }
        var cardId = chosen.card().cardId();
        enable(false);
        Work.quiet(progress -> {
            printing.answer(session, cardId, answer);
            return words;
        })
                .done(said -> {
                    banner.clear();
                    header.fact(Msg.answered.text(said), Tone.GOOD);
                    chosen = null;
                    load();
                })
                .refused(refusal -> {
                    banner.show(refusal);
                    enable(true);
                })
                .start(table);
    }

    private void enable(boolean usable) {
        for (var button : answers) {
            button.setEnabled(usable);
        }
    }

    private void dropImage() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    /** Without a card there is nothing beside the list, and the list has its room. */
    private void showDetail(boolean shown) {
        Grids.show(detail, shown);
        // A column that nothing stands in would keep its gap.
        ((GridLayout) detail.getParent().getLayout()).numColumns = shown ? 2 : 1;
        detail.requestLayout();
    }

    private static String hint(Answer likely) {
        if (likely instanceof Answer.Printed) {
            return Msg.likelyPrinted.text();
        }
        if (likely instanceof Answer.Spoiled) {
            return Msg.likelySpoiled.text();
        }
        return likely == null ? Msg.likelyUnknown.text() : Msg.likelyUnused.text();
    }
}
