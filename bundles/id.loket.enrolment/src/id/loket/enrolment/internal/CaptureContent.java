package id.loket.enrolment.internal;

import id.loket.enrolment.CapturedItem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Image, record or template of a kept capture, sealed with the store's field cipher. */
@Entity
@Table(name = "CAPTURE_CONTENT")
@SequenceGenerator(name = "CAPTURE_CONTENT_SEQ", sequenceName = "CAPTURE_CONTENT_SEQ", allocationSize = 50)
public class CaptureContent {

    /** Which of them. */
    public enum Kind {
        /** PNG; left out where the record holds just that. */
        IMAGE,
        /** What is sent, in the capture's {@link CapturedItem#format}; left out where that is the image. */
        RECORD,
        /** For comparing fingers. */
        TEMPLATE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CAPTURE_CONTENT_SEQ")
    private long id;
    private long captureId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Lob
    private byte[] sealed;

    /** For JPA. */
    protected CaptureContent() {
    }

    CaptureContent(long captureId, Kind kind, byte[] sealed) {
        this.captureId = captureId;
        this.kind = kind;
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed;
    }
}
