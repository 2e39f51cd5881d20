package id.loket.enrolment;

import java.time.Instant;

import id.loket.device.Capture.Format;
import id.loket.device.Capture.Quality;
import id.loket.device.Capture.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One try at taking one item: its quality and device. Only the kept try has an image, which lies apart and sealed. */
@Entity
@Table(name = "CAPTURE")
@SequenceGenerator(name = "CAPTURE_SEQ", sequenceName = "CAPTURE_SEQ", allocationSize = 50)
public class CapturedItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CAPTURE_SEQ")
    private long id;
    @Version
    private int version;
    private long enrolmentId;
    @Enumerated(EnumType.STRING)
    private Item item;
    private int number;
    private int quality;
    private boolean belowThreshold;
    private int dpi;
    private String device;
    private Instant takenAt;
    private boolean kept;
    @Enumerated(EnumType.STRING)
    private Scale qualityScale;
    @Enumerated(EnumType.STRING)
    private Format dataFormat;
    private String templateError;

    /** For JPA. */
    protected CapturedItem() {
    }

    /**
     * @param enrolmentId of which recording
     * @param item what
     * @param number 1 for the first try at this item
     * @param shot quality, resolution, device
     * @param takenAt when it was accepted
     */
    public CapturedItem(long enrolmentId, Item item, int number, Shot shot, Instant takenAt) {
        this.enrolmentId = enrolmentId;
        this.item = item;
        this.number = number;
        quality = shot.score().value();
        qualityScale = shot.score().scale();
        dataFormat = shot.format();
        belowThreshold = shot.belowThreshold();
        dpi = shot.dpi();
        device = shot.device();
        kept = shot.kept();
        this.takenAt = takenAt;
    }

    /** It is taken again; this try no longer counts. */
    public void discard() {
        kept = false;
    }

    public long id() {
        return id;
    }

    public Item item() {
        return item;
    }

    /** @return 1 for the first try at this item */
    public int number() {
        return number;
    }

    /** @return 0 to 100 on {@link #scale} */
    public int quality() {
        return quality;
    }

    /** @return who measured the quality */
    public Scale scale() {
        return qualityScale == null ? Scale.DEVICE : qualityScale;
    }

    /** @return what it is kept and sent as */
    public Format format() {
        return dataFormat == null ? Format.PNG : dataFormat;
    }

    /** @return why no template of this finger could be made so far; null if one was, or is not needed or not tried yet */
    public String templateError() {
        return templateError;
    }

    /** @return whether it was kept as the best of all tries, though below the threshold */
    public boolean belowThreshold() {
        return belowThreshold;
    }

    /** @return dots per inch, 0 where it has no meaning */
    public int dpi() {
        return dpi;
    }

    /** @return the device's key */
    public String device() {
        return device;
    }

    public Instant takenAt() {
        return takenAt;
    }

    /** @return whether this is the try that counts */
    public boolean kept() {
        return kept;
    }

    /**
     * What is known of one try.
     *
     * @param score its quality and the scale of that
     * @param belowThreshold whether that is too little
     * @param dpi dots per inch
     * @param format what it is kept as
     * @param device the device's key
     * @param kept whether it is the best of its tries
     */
    public record Shot(Quality score, boolean belowThreshold, int dpi, Format format, String device, boolean kept) {
    }
}
