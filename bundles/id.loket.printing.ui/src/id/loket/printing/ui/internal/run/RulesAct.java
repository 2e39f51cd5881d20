package id.loket.printing.ui.internal.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.printing.rules.CheckRule;
import id.loket.printing.rules.ChipPolicy;
import id.loket.printing.rules.PrintRules;
import id.loket.printing.rules.Rules;
import id.loket.printing.rules.RulesMsg;
import id.loket.printing.ui.internal.Msg;
import id.loket.ui.dialog.Answer;
import id.loket.ui.dialog.AskDialog;

/** "Aturan cetak": what the supervisor decides for all printing. */
final class RulesAct {

    private static final int EACH = 1;
    private static final int EVERY_NTH = 2;
    private static final int USUAL_NTH = 10;

    private final Shell shell;
    private final Session session;
    private final PrintRules rules;

    RulesAct(Shell shell, Session session, PrintRules rules) {
        this.shell = shell;
        this.session = session;
        this.rules = rules;
    }

    /**
     * @param now what holds
     * @param reader whether this station has a chip reader that can work
     * @return what to tell, or nothing if the person left
     */
    Optional<String> ask(Rules now, boolean reader) {
        var every = now.check().every();
        return new AskDialog<>(shell, RunMsg.rules.text(), Msg.save.text(), this::decide)
                .means(RunMsg.rulesMean.text() + (reader ? "" : " " + RunMsg.rulesNoReader.text()))
                .choice("chip", RunMsg.ruleChip.text(), Arrays.stream(ChipPolicy.values()).map(ChipPolicy::label).toList(),
                        now.chip().ordinal())
                .choice("reader", RunMsg.ruleReader.text(), List.of(RunMsg.readerAtDesk.text(), RunMsg.readerInside.text()),
                        now.readerInPrinter() ? 1 : 0)
                .choice("check", RunMsg.ruleCheck.text(),
                        List.of(RunMsg.checkNobody.text(), RunMsg.checkEach.text(), RunMsg.checkNth.text()), Math.min(every, EVERY_NTH))
                .text("nth", RunMsg.ruleNth.text(), String.valueOf(every < EVERY_NTH ? USUAL_NTH : every))
                .text("cards", RunMsg.ruleCards.text(), String.valueOf(now.cardsPerDay()))
                .text("release", RunMsg.ruleRelease.text(), String.valueOf(now.releaseDays()))
                .text("idle", RunMsg.ruleIdle.text(), String.valueOf(now.idleDays()))
                .text("place", RunMsg.rulePlace.text(), now.place())
                .ask();
    }

    private String decide(Answer answer) {
        rules.decide(session, new Rules(ChipPolicy.values()[answer.choice("chip")], answer.choice("reader") == 1,
                check(answer, answer.choice("check")), answer.number("cards"), answer.number("release"), answer.number("idle"),
                answer.text("place")));
        return RunMsg.rulesSaved.text();
    }

    /** The number is read only where it counts. */
    private static CheckRule check(Answer answer, int chosen) {
        if (chosen < EVERY_NTH) {
            return chosen == EACH ? CheckRule.EACH : CheckRule.NONE;
        }
        var every = answer.number("nth");
        if (every < EVERY_NTH) {
            throw new Refusal(RulesMsg.everyWrong, every, CheckRule.MOST);
        }
        return new CheckRule(every);
    }
}
