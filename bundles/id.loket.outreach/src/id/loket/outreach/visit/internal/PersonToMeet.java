package id.loket.outreach.visit.internal;

import java.util.ArrayList;
import java.util.List;

import id.loket.kernel.text.Languages;
import id.loket.outreach.visit.VisitMsg;

/** Somebody to be met, with every reason. Public as the paper's template reads it. */
public final class PersonToMeet {

    private final String name;
    private final String birth;
    private final String address;
    private final String rt;
    private final String rw;
    private final List<String> whys = new ArrayList<>();
    private final List<String> brings = new ArrayList<>();

    PersonToMeet(String name, String birth, String address, String rt, String rw) {
        this.name = name;
        this.birth = birth;
        this.address = address;
        this.rt = rt;
        this.rw = rw;
    }

    void add(VisitMsg why, VisitMsg bring, Object... arguments) {
        addOnce(whys, why.in(Languages.INDONESIAN, arguments));
        addOnce(brings, bring.in(Languages.INDONESIAN));
    }

    private static void addOnce(List<String> texts, String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
    }

    public String name() {
        return name;
    }

    public String birth() {
        return birth;
    }

    public String address() {
        return address;
    }

    /** @return three digits, or empty */
    public String rt() {
        return rt;
    }

    /** @return three digits, or empty */
    public String rw() {
        return rw;
    }

    /** @return why, joined */
    public String why() {
        return String.join("; ", whys);
    }

    /** @return what to bring, joined */
    public String bring() {
        return String.join("; ", brings);
    }
}
