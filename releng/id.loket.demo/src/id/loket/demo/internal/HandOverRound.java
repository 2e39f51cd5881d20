package id.loket.demo.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import id.loket.issuance.HandOver;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.Collectable;
import id.loket.issuance.Issuance.OldCard;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.text.Refusal;

/** Everyone whose card is printed comes to the counter, is matched 1:1 and takes it home. */
final class HandOverRound {

    private static final List<FingerPosition> FINGERS = List.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX,
            FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);
    private static final int MANY = 10_000;

    private final Office office;

    HandOverRound(Office office) {
        this.office = office;
    }

    /** @return cards handed over in this round */
    int handOverAll() {
        var recognised = new HashSet<Long>();
        office.issuance.open(office.printOperator).stream().filter(each -> each.state() == HandOver.State.PROVEN)
                .forEach(each -> recognised.add(each.cardId()));
        int given = 0;
        for (var card : office.issuance.waiting(office.printOperator, MANY)) {
            if (!recognised.contains(card.cardId())) {
                recognise(card);
            }
            office.issuance.given(office.printOperator, card.cardId(),
                    card.oldCardDue() ? new OldCard.TakenIn(Optional.empty()) : new OldCard.None());
            given++;
        }
        return given;
    }

    private void recognise(Collectable card) {
        for (var finger : FINGERS) {
            try {
                if (office.issuance.match(office.printOperator, card.cardId(), finger, () -> false).matched()) {
                    return;
                }
            } catch (Refusal nothingToCompareWith) {
                continue; // that finger was excepted at the recording; the other one is tried
            }
        }
        office.issuance.vouch(office.printOperator, card.cardId(),
                office.approve(Issuance.VOUCH, Issuance.subject(card.cardId()), "sidik jari tidak terbaca, wajah dikenali"));
    }
}
