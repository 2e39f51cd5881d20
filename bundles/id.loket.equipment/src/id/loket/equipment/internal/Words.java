package id.loket.equipment.internal;

import id.loket.equipment.EquipmentMsg;
import id.loket.kernel.text.Refusal;

/** What people write into reasons and reports. */
final class Words {

    /** As the columns have it. */
    static final int MOST = 500;

    private Words() {
    }

    static String required(String typed, EquipmentMsg missing) {
        var words = typed == null ? "" : typed.trim();
        if (words.isEmpty()) {
            throw new Refusal(missing);
        }
        return within(words, MOST);
    }

    static String within(String words, int most) {
        if (words.length() > most) {
            throw new Refusal(EquipmentMsg.tooLong, most);
        }
        return words;
    }
}
