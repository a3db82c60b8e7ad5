package guitai.headquarters.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Collects what a request is going to send; nothing of a body without a known, small length. */
final class BodyBytes implements Flow.Subscriber<ByteBuffer> {

    private static final long MOST = 4 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> done = new CompletableFuture<>();

    static byte[] of(HttpRequest request) {
        BodyPublisher publisher = request.bodyPublisher().orElseGet(HttpRequest.BodyPublishers::noBody);
        if (publisher.contentLength() <= 0 || publisher.contentLength() > MOST) {
            return new byte[0];
        }
        BodyBytes all = new BodyBytes();
        publisher.subscribe(all);
        return all.done.join();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer part) {
        byte[] copy = new byte[part.remaining()];
        part.get(copy);
        bytes.writeBytes(copy);
    }

    @Override
    public void onError(Throwable broken) {
        done.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        done.complete(bytes.toByteArray());
    }
}
