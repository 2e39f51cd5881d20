package id.loket.registry.lists;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A column mapping as it is kept. Read and written through {@link ListImport}. */
@Entity
@Table(name = "COLUMN_MAPPING")
public class SavedMapping {

    @Id
    private String name;
    @Version
    private int version;
    private String content;

    /** For JPA. */
    protected SavedMapping() {
    }

    /**
     * @param name the profile's name
     * @param content the mapping in text form
     */
    public SavedMapping(String name, String content) {
        this.name = name;
        this.content = content;
    }

    public String name() {
        return name;
    }

    /** @return the mapping in text form: lines of key, tab, value */
    public String content() {
        return content;
    }

    /** @param text the mapping in text form */
    public void change(String text) {
        content = text;
    }
}
