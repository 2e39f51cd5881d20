package id.loket.registry.internal;

import org.osgi.service.component.annotations.Component;

import com.machinezoo.fingerprintio.TemplateFormat;
import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintTemplate;

import id.loket.registry.biometrics.FingerRecords;

/** Minutiae records by SourceAFIS, which does not know whose finger it is: the position is filled in here. */
@Component
public final class SourceAfisRecords implements FingerRecords {

    /** After the record's header of 24 bytes, the first of the view's is the finger's position. */
    private static final int POSITION_AT = 24;

    @Override
    public byte[] record(byte[] template, int position) {
        var record = FingerprintCompatibility.exportTemplates(TemplateFormat.ISO_19794_2_2005,
                new FingerprintTemplate(template));
        record[POSITION_AT] = (byte) position;
        return record;
    }
}
