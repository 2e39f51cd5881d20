package id.loket.driver.ipp.internal;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Keeps a body up to a length; a longer one is refused where it passes that, not when it ends. */
final class AtMost implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> kept = BodySubscribers.ofByteArray();
    private final int most;
    private Subscription subscription;
    private long length;

    AtMost(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return kept.getBody();
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        kept.onSubscribe(begun);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        if (length > most) {
            return;
        }
        length += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (length <= most) {
            kept.onNext(part);
            return;
        }
        subscription.cancel();
        kept.onError(new IppLink.Garbled(new IOException("more than " + most + " bytes")));
    }

    @Override
    public void onError(Throwable broken) {
        kept.onError(broken);
    }

    @Override
    public void onComplete() {
        kept.onComplete();
    }
}
