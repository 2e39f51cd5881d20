package id.loket.printing.ui.internal.run;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.printing.Printing;
import id.loket.printing.RunWatch.Lane;
import id.loket.printing.check.Checks.ToCheck;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** One key per good card; a cause needs its key twice. The next card's face is there before the answer to this one. */
final class CheckPanel {

    private static final int SHOWN = 200;
    private static final int FACE_WIDTH = 330;

    private final Desk desk;
    private final Card card;
    private final FaceView face;
    private final Label line;
    private final Label who;
    private final Label where;
    private final Label blank;
    private final KeyButton good;
    private final Map<SpoilCause, KeyButton> bad = new EnumMap<>(SpoilCause.class);
    private final Map<Long, byte[]> faces = new HashMap<>();
    private List<ToCheck> waiting = List.of();
    private Lane printing;
    private SpoilCause armed;
    private String above = "";
    private long shown;
    private boolean answering;

    CheckPanel(Composite parent, Desk desk) {
        this.desk = desk;
        card = Grids.fill(new Card(parent, 2, RunMsg.checkTitle.text()));
        face = new FaceView(card, FACE_WIDTH);
        var side = Grids.fill(Grids.plain(card, 1));
        ((GridData) side.getLayoutData()).verticalAlignment = SWT.TOP;
        line = Grids.wide(Labels.muted(side, RunMsg.checkNone.text()));
        blank = Grids.wide(Labels.make(side, "", Theme.of(side).figure(), Theme.of(side).ink));
        who = Grids.wide(Labels.heading(side, ""));
        where = Grids.wide(Labels.muted(side, ""));
        good = Names.id(KeyButton.primary(side, RunMsg.good.text(), Key.ENTER, this::good), "run.check.good");
        var causes = Grids.wide(Grids.plain(side, 2));
        for (var cause : SpoilCause.values()) {
            bad.put(cause, Names.id(KeyButton.secondary(causes, cause.label(), new Key(0, '1' + cause.ordinal()),
                    () -> bad(cause)), "run.check.bad." + cause.name()));
        }
        enable(false);
    }

    void focus() {
        good.setFocus();
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    void load() {
        Work.quiet(progress -> desk.checks().waiting(desk.session(), SHOWN)).done(this::show).refused(desk.banner()::show)
                .start(card);
    }

    /** While nothing waits for its check, the card in the printer is shown. */
    void printing(Lane lane) {
        printing = lane;
        if (waiting.isEmpty()) {
            showPrinting();
        }
    }

    private void show(List<ToCheck> found) {
        var first = waiting.isEmpty() && !found.isEmpty();
        waiting = found;
        faces.keySet().removeIf(id -> found.stream().noneMatch(each -> each.cardId() == id));
        showFirst();
        if (first && card.isVisible() && card.getDisplay().getActiveShell() == card.getShell()) {
            // Enter is for the card that has just come out, not for a field of the run that is under way.
            good.setFocus();
        }
    }

    private void showFirst() {
        armed(null);
        if (waiting.isEmpty()) {
            showPrinting();
            return;
        }
        var first = waiting.get(0);
        enable(desk.session().may(Printing.PRINT) && !answering);
        tell(RunMsg.checkLine.text(1, waiting.size()) + " · " + RunMsg.checkNow.text(), first.name(),
                first.maskedNik() + " · " + first.village() + " · " + first.printer(), RunMsg.blankRead.text(first.chip()));
        face(first.cardId(), first.name());
        if (waiting.size() > 1) {
            fetch(waiting.get(1).cardId(), png -> { });
        }
    }

    private void showPrinting() {
        enable(false);
        if (printing == null || printing.cardId() == 0) {
            tell(RunMsg.checkNone.text(), "", "", "");
            shown = 0;
            face.clear();
            return;
        }
        tell(RunMsg.inPrinter.text() + " · " + printing.label(), "", printing.words(),
                printing.chip().map(RunMsg.blankRead::text).orElse(""));
        face(printing.cardId(), "");
    }

    private void tell(String first, String name, String below, String number) {
        above = first;
        line.setText(Labels.escape(above));
        who.setText(Labels.escape(name));
        where.setText(Labels.escape(below));
        blank.setText(number);
        card.layout(true, true);
    }

    private void face(long cardId, String name) {
        if (shown == cardId) {
            return;
        }
        shown = cardId;
        var known = faces.get(cardId);
        if (known != null) {
            face.show(name, known);
            return;
        }
        face.clear();
        fetch(cardId, png -> {
            if (shown == cardId) {
                face.show(name, png);
            }
        });
    }

    private void fetch(long cardId, Consumer<byte[]> then) {
        if (faces.containsKey(cardId)) {
            return;
        }
        Work.quiet(progress -> desk.printing().face(desk.session(), cardId)).done(png -> {
            faces.put(cardId, png);
            then.accept(png);
        }).refused(desk.banner()::show).start(card);
    }

    private void good() {
        answer(first -> desk.checks().good(desk.session(), first.cardId()), first -> RunMsg.saidGood.text(first.name()), Tone.GOOD);
    }

    private void bad(SpoilCause cause) {
        if (armed != cause) {
            armed(cause);
            return;
        }
        answer(first -> desk.checks().bad(desk.session(), first.cardId(), cause),
                first -> RunMsg.saidBad.text(first.name(), cause.label()), Tone.WARNING);
    }

    private void armed(SpoilCause cause) {
        armed = cause;
        good.primary(cause == null);
        bad.forEach((each, button) -> button.primary(each == cause));
        line.setText(Labels.escape(cause == null ? above : RunMsg.keyHint.text(cause.label(), cause.ordinal() + 1)));
        card.layout(true, true);
    }

    private void answer(Consumer<ToCheck> said, Function<ToCheck, String> words, Tone tone) {
        if (answering || waiting.isEmpty()) {
            return;
        }
        var first = waiting.get(0);
        answering = true;
        enable(false);
        Work.quiet(progress -> {
            said.accept(first);
            return first;
        })
                .done(done -> {
                    desk.banner().clear();
                    desk.header().fact(words.apply(done), tone);
                    waiting = waiting.stream().filter(each -> each.cardId() != done.cardId()).toList();
                })
                .refused(desk.banner()::show)
                .always(() -> {
                    answering = false;
                    showFirst();
                    load();
                    if (!waiting.isEmpty()) {
                        good.setFocus();
                    }
                })
                .start(card);
    }

    private void enable(boolean usable) {
        good.setEnabled(usable);
        bad.values().forEach(button -> button.setEnabled(usable));
    }
}
