package id.loket.issuance.ui.internal;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.Collectable;
import id.loket.issuance.Issuance.Match;
import id.loket.issuance.Issuance.OldCard;
import id.loket.issuance.IssuanceMsg;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** One card at the counter: owner, finger, old card, outcome. */
final class HandOverPanel extends Card {

    /** What the counter says when another old card is wanted than what was typed. */
    private static final Set<Message> OLD_CARD_AGAIN = Set.of(IssuanceMsg.oldCardMissing, IssuanceMsg.oldCardIsTheNew,
            IssuanceMsg.oldCardAnothers, IssuanceMsg.oldCardDiffers);
    /** What the counter says when the person must be recognised once more. */
    private static final Set<Message> PROVE_AGAIN = Set.of(IssuanceMsg.proofTooOld, IssuanceMsg.notProven,
            IssuanceMsg.noHandOver);

    private final Session session;
    private final Issuance issuance;
    private final Approvals approvals;
    private final Banner banner;
    private final Consumer<String> finished;
    private final Label who;
    private final Label about;
    private final KeyButton right;
    private final KeyButton left;
    private final KeyButton vouch;
    private final Label result;
    private final Text oldChip;
    private final Label oldHint;
    private final KeyButton give;
    private final KeyButton keep;
    private Collectable chosen;
    private boolean proven;

    HandOverPanel(Composite parent, Session session, Issuance issuance, Approvals approvals, Banner banner,
            Consumer<String> finished) {
        super(parent, 1);
        this.session = session;
        this.issuance = issuance;
        this.approvals = approvals;
        this.banner = banner;
        this.finished = finished;
        who = Grids.wide(Labels.heading(this, Msg.nobody.text()));
        about = Grids.wide(Labels.muted(this, ""));
        Grids.wide(Labels.strong(this, Msg.stepMatch.text()));
        var fingers = Grids.plain(this, 2);
        right = Names.id(KeyButton.primary(fingers, Msg.matchRight.text(), Key.function(2),
                () -> match(FingerPosition.RIGHT_INDEX)), "issuance.match.right");
        left = Names.id(KeyButton.secondary(fingers, Msg.matchLeft.text(), Key.function(3),
                () -> match(FingerPosition.LEFT_INDEX)), "issuance.match.left");
        result = Grids.wide(Labels.body(this, ""));
        vouch = Names.id(KeyButton.secondary(this, Msg.vouch.text(), Key.function(4), this::vouch), "issuance.vouch");
        Grids.wide(Labels.strong(this, Msg.stepOldCard.text()));
        var form = Grids.wide(Grids.plain(this, 2));
        oldChip = Names.id(FormRow.text(form, Msg.oldChip.text()), "issuance.oldchip");
        oldChip.addListener(SWT.DefaultSelection, event -> oldCardScanned());
        oldHint = Grids.wide(Labels.muted(this, ""));
        var outcome = Grids.plain(this, 2);
        give = Names.id(KeyButton.primary(outcome, Msg.give.text(), Key.function(5), this::give), "issuance.give");
        keep = Names.id(KeyButton.secondary(outcome, Msg.keep.text(), Key.function(8), this::keep), "issuance.keep");
        enable();
    }

    void show(Collectable card) {
        chosen = card;
        proven = false;
        who.setText(Labels.escape(card.name()));
        about.setText(Labels.escape(card.maskedNik() + " · " + card.village() + " · " + card.reason().label()));
        tell(card.ready() ? "" : Msg.notReady.text(card.state().label()), Tone.WARNING);
        oldChip.setText("");
        oldHint.setText(card.oldCardDue() ? Msg.oldUnreadable.text() : Msg.oldNotDue.text());
        enable();
        resume(card);
    }

    void focusNext() {
        right.setFocus();
    }

    /** A hand-over that was interrupted after the person was recognised goes on from there. */
    private void resume(Collectable card) {
        Work.quiet(progress -> issuance.open(session).stream()
                .anyMatch(each -> each.cardId() == card.cardId() && each.provenAt() != null))
                .done(was -> {
                    if (card == chosen && was && !proven) {
                        proven = true;
                        tell(Msg.provenBefore.text(), Tone.WARNING);
                        enable();
                    }
                })
                .refused(banner::show)
                .start(this);
    }

    private void enable() {
        var ready = chosen != null && chosen.ready();
        for (var button : new KeyButton[] {right, left, vouch}) {
            button.setEnabled(ready && !proven);
        }
        give.setEnabled(ready && proven);
        keep.setEnabled(ready);
        oldChip.setEnabled(ready && chosen.oldCardDue());
        layout(true, true);
    }

    private void match(FingerPosition finger) {
        var card = chosen;
        banner.clear();
        tell(Msg.lookAtScanner.text(finger.label().toLowerCase(Locale.ROOT)), Tone.ACTIVE);
        right.setEnabled(false);
        left.setEnabled(false);
        Work.of(Msg.stepMatch.text(), progress -> issuance.match(session, card.cardId(), finger, progress::cancelled))
                .done(match -> compared(card, match))
                .refused(refusal -> {
                    tell("", Tone.NEUTRAL);
                    banner.show(refusal);
                })
                .always(this::enable)
                .start(this);
    }

    private void compared(Collectable card, Match match) {
        if (card != chosen) {
            return;
        }
        var score = Math.round(match.score());
        if (match.matched()) {
            proven = true;
            tell(Msg.matched.text(match.finger().label(), score), Tone.GOOD);
            enable();
            if (chosen.oldCardDue()) {
                oldChip.setFocus();
            } else {
                give.setFocus();
            }
        } else {
            proven = false;
            tell(Msg.notMatched.text(match.finger().label(), score, match.tries()), Tone.BAD);
        }
    }

    private void vouch() {
        var card = chosen;
        SupervisorDialog.ask(getShell(), approvals, session, Issuance.VOUCH, Issuance.subject(card.cardId()),
                Msg.vouchWhat.text(card.name()))
                .ifPresent(approval -> Work.quiet(progress -> issuance.vouch(session, card.cardId(), approval))
                        .done(handOver -> {
                            if (card != chosen) {
                                return;
                            }
                            proven = true;
                            tell(Msg.vouched.text(handOver.approvedBy(), handOver.reason()), Tone.WARNING);
                            enable();
                            give.setFocus();
                        })
                        .refused(banner::show)
                        .start(this));
    }

    private void give() {
        var card = chosen;
        try {
            var old = oldCard();
            banner.clear();
            give.setEnabled(false);
            Work.quiet(progress -> {
                issuance.given(session, card.cardId(), old);
                return card;
            })
                    .done(done -> end(Msg.given.text(done.name())))
                    .refused(refusal -> notGiven(card, refusal))
                    .always(this::enable)
                    .start(this);
        } catch (Refusal wrongForm) {
            banner.show(wrongForm);
            oldChip.setFocus();
        }
    }

    /** Where the person is no longer recognised, the finger is compared again; a wrong card is scanned again. */
    private void notGiven(Collectable card, Refusal refusal) {
        banner.show(refusal);
        if (card == chosen && OLD_CARD_AGAIN.contains(refusal.reason())) {
            oldChip.selectAll();
            oldChip.setFocus();
        }
        if (card == chosen && PROVE_AGAIN.contains(refusal.reason())) {
            proven = false;
            tell("", Tone.NEUTRAL);
            enable();
            right.setFocus();
        }
    }

    /** A scanner ends with Enter; the hand-over itself is the operator's to press. */
    private void oldCardScanned() {
        if (give.isEnabled()) {
            give.setFocus();
        }
    }

    private OldCard oldCard() {
        return chosen.oldCardDue() ? OldCard.typed(oldChip.getText()) : new OldCard.None();
    }

    private void keep() {
        var card = chosen;
        ReasonDialog.ask(getShell(), Msg.keepTitle.text(), Msg.keepWhy.text(), Msg.keepAct.text()).ifPresent(why -> Work.quiet(progress -> {
            issuance.notGiven(session, card.cardId(), why);
            return card;
        }).done(done -> end(Msg.kept.text())).refused(banner::show).start(this));
    }

    private void end(String words) {
        chosen = null;
        proven = false;
        who.setText(Msg.nobody.text());
        about.setText("");
        oldChip.setText("");
        oldHint.setText("");
        banner.clear();
        tell("", Tone.NEUTRAL);
        enable();
        finished.accept(words);
    }

    private void tell(String words, Tone tone) {
        result.setForeground(Theme.of(this).text(tone));
        result.setText(Labels.escape(words));
        layout(true, true);
    }
}
