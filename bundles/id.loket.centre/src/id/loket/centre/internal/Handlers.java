package id.loket.centre.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import id.loket.centre.CentreAnswer;
import id.loket.centre.CentreAnswerHandler;
import id.loket.store.Transaction;

/** Whoever acts on answers, asked for at the moment of an answer: handlers may themselves need services of this bundle. */
@Component(service = Handlers.class)
public class Handlers {

    private final Supplier<List<CentreAnswerHandler>> registered;

    @Activate
    public Handlers(BundleContext context) {
        this(() -> registeredIn(context));
    }

    Handlers(Supplier<List<CentreAnswerHandler>> registered) {
        this.registered = registered;
    }

    List<CentreAnswerHandler> all() {
        return registered.get();
    }

    /**
     * @throws NotHandled whatever a module's handler threw: it must neither lose the answer nor stop the next one
     */
    void handle(Transaction transaction, CentreAnswer answer) {
        for (var handler : all()) {
            try {
                handler.answered(transaction, answer);
            } catch (RuntimeException failure) {
                throw new NotHandled(handler, failure);
            }
        }
    }

    /** A module could not act on an answer. */
    static final class NotHandled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NotHandled(CentreAnswerHandler handler, RuntimeException failure) {
            super(handler.getClass().getName(), failure);
        }
    }

    private static List<CentreAnswerHandler> registeredIn(BundleContext context) {
        try {
            return context.getServiceReferences(CentreAnswerHandler.class, null).stream()
                    .sorted(Comparator.reverseOrder()).map(context::getService).filter(Objects::nonNull).toList();
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
