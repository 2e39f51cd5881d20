package id.loket.registry.internal;

import org.osgi.service.component.annotations.Component;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;

import id.loket.registry.biometrics.FingerMatcher;

/** Finger matches by SourceAFIS. */
@Component
public final class SourceAfisMatcher implements FingerMatcher {

    @Override
    public byte[] template(byte[] image, int dpi) {
        return new FingerprintTemplate(new FingerprintImage(image, new FingerprintImageOptions().dpi(dpi)))
                .toByteArray();
    }

    @Override
    public double score(byte[] probe, byte[] candidate) {
        return new FingerprintMatcher(new FingerprintTemplate(probe)).match(new FingerprintTemplate(candidate));
    }
}
