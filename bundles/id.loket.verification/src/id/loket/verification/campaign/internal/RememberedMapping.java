package id.loket.verification.campaign.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The mapping a source's lists were last taken with. */
@Entity
@Table(name = "LIST_MAPPING")
public class RememberedMapping {

    @Id
    private String source;
    @Version
    private int version;
    private String content;

    /** For JPA. */
    protected RememberedMapping() {
    }

    RememberedMapping(String source, String content) {
        this.source = source;
        this.content = content;
    }

    /** @return the mapping in text form: lines of key, tab, value */
    String content() {
        return content;
    }

    void change(String text) {
        content = text;
    }
}
