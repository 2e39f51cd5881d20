package id.loket.verification.campaign.internal;

import id.loket.kernel.text.Message;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.tables.TableMsg;
import id.loket.verification.campaign.CampaignMsg;

/** The rules of findings as they are stored: T, L or C for where the text lies, then its name. */
final class Rules {

    private Rules() {
    }

    static String name(Message rule) {
        return (rule instanceof TableMsg ? "T." : rule instanceof ListMsg ? "L." : "C.") + rule.name();
    }

    static Message of(String name) {
        var constant = name.substring(2);
        return switch (name.charAt(0)) {
            case 'T' -> TableMsg.valueOf(constant);
            case 'L' -> ListMsg.valueOf(constant);
            default -> CampaignMsg.valueOf(constant);
        };
    }
}
