package id.loket.registry.internal;

import java.util.function.ToDoubleFunction;

import org.osgi.service.component.annotations.Component;

import com.machinezoo.fingerprintio.TemplateFormat;
import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;

import id.loket.registry.biometrics.PreparedFingers;

/** Comparisons by SourceAFIS, one with many. */
@Component
public final class SourceAfisFingers implements PreparedFingers {

    /** Of a record of one view: header of 24 bytes, position, view, quality, then the number of minutiae. */
    private static final int MINUTIAE_AT = 27;

    @Override
    public Prepared prepare(byte[] template) {
        return new Ready(new FingerprintTemplate(template));
    }

    @Override
    public ToDoubleFunction<Prepared> against(byte[] probe) {
        var matcher = new FingerprintMatcher(new FingerprintTemplate(probe));
        return candidate -> matcher.match(((Ready) candidate).template());
    }

    @Override
    public int minutiae(byte[] template) {
        return FingerprintCompatibility.exportTemplates(TemplateFormat.ISO_19794_2_2005,
                new FingerprintTemplate(template))[MINUTIAE_AT] & 0xFF;
    }

    private record Ready(FingerprintTemplate template) implements Prepared {

        @Override
        public int bytes() {
            return template.memory();
        }
    }
}
