package id.loket.enrolment.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.enrolment.CapturedItem;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Item;
import id.loket.enrolment.internal.CaptureContent.Kind;
import id.loket.kernel.text.Refusal;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.store.Store;
import id.loket.store.Transaction;
import jakarta.persistence.Query;

/**
 * Templates of kept prints, made off the operator's path. What a kill left undone is made at the next start, or when
 * verification or sealing needs it, whichever is first.
 */
@Component(service = Templates.class)
public final class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);
    private static final int REASON_LENGTH = 500;

    private final Store store;
    private final FingerMatcher matcher;
    private final Contents contents;
    private volatile boolean stopped;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Templates::thread);

    /**
     * @param store open
     * @param matcher extracts
     */
    @Activate
    public Templates(@Reference Store store, @Reference FingerMatcher matcher) {
        this.store = store;
        this.matcher = matcher;
        contents = new Contents(store);
        worker.execute(this::catchUp);
    }

    /** What was begun ends by itself: an interrupt would break the embedded database's connection. */
    @Deactivate
    void stop() {
        stopped = true;
        worker.shutdown();
    }

    /** Makes the template soon, on another thread, if it is a finger that goes into the chip. */
    void soon(CapturedItem print) {
        if (!isIndex(print.item())) {
            return;
        }
        try {
            worker.execute(() -> quietly(print));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Template of capture {} is made when it is needed", print.id(), stopping);
        }
    }

    /** Gives the template, making it now if it is missing. Not on an operator's thread where it can be helped. */
    synchronized byte[] of(CapturedItem print) {
        var known = store.read(transaction -> contents.get(transaction, print, Kind.TEMPLATE));
        if (known.isPresent()) {
            return known.get();
        }
        var image = store.read(transaction -> contents.image(transaction, print))
                .orElseThrow(() -> new Refusal(EnrolmentMsg.notTaken, print.item().label()));
        var template = extracted(print, image);
        return store.write(transaction -> {
            // Another seat may have made it meanwhile, or the print was taken again.
            if (contents.get(transaction, print, Kind.TEMPLATE).isEmpty() && contents.isKept(transaction, print)) {
                contents.put(transaction, print, Kind.TEMPLATE, template);
            }
            clear(transaction, print);
            return template;
        });
    }

    /** That it failed is a state of the print, kept in a transaction of its own, until it succeeds. */
    private byte[] extracted(CapturedItem print, byte[] image) {
        try {
            return matcher.template(image, print.dpi());
        } catch (RuntimeException failed) {
            var why = failed.toString();
            store.write(transaction -> note(transaction, print, why.substring(0, Math.min(why.length(), REASON_LENGTH))));
            throw failed;
        }
    }

    private static boolean note(Transaction transaction, CapturedItem print, String why) {
        return noted(transaction, transaction.entities()
                .createQuery("update CapturedItem c set c.templateError = :why where c.id = :id")
                .setParameter("why", why).setParameter("id", print.id()));
    }

    private static void clear(Transaction transaction, CapturedItem print) {
        noted(transaction, transaction.entities()
                .createQuery("update CapturedItem c set c.templateError = null where c.id = :id and c.templateError is not null")
                .setParameter("id", print.id()));
    }

    /** Past the entity and its version: whoever takes the print again at this moment must not be refused for it. */
    private static boolean noted(Transaction transaction, Query update) {
        var changed = update.executeUpdate() > 0;
        if (changed) {
            transaction.announce(StoredEnrolments.AREA);
        }
        return changed;
    }

    static boolean isIndex(Item item) {
        return item.finger().filter(finger -> finger.isIndex()).isPresent();
    }

    private void catchUp() {
        try {
            var open = store.read(transaction -> transaction.entities()
                    .createQuery("select c from CapturedItem c, Enrolment e where c.enrolmentId = e.id and e.inProgress is not null",
                            CapturedItem.class).getResultList());
            open.stream().filter(print -> print.kept() && isIndex(print.item())).forEach(this::quietly);
        } catch (RuntimeException failed) {
            // Nothing is lost: each template is made again when it is needed.
            LOG.warn("Templates left from the last run are made later", failed);
        }
    }

    private void quietly(CapturedItem print) {
        if (stopped) {
            return;
        }
        try {
            of(print);
        } catch (RuntimeException failed) {
            // The one who needs it later meets the failure and tells the operator.
            LOG.warn("Template of capture {} could not be made yet", print.id(), failed);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "loket-templates");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
