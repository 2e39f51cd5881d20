package id.loket.registry.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One choice of the office. Read and written through {@link OfficeSettings}. */
@Entity
@Table(name = "OFFICE_SETTING")
public class OfficeSetting {

    @Id
    private String settingKey;
    @Version
    private int version;
    private String settingValue;

    /** For JPA. */
    protected OfficeSetting() {
    }

    /**
     * @param key dotted words
     * @param value its value
     */
    public OfficeSetting(String key, String value) {
        settingKey = key;
        settingValue = value;
    }

    public String value() {
        return settingValue;
    }

    /** @param value the new value */
    public void change(String value) {
        settingValue = value;
    }
}
