package id.loket.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Stands in for a service of which a test needs a few methods; any other fails the test.
 *
 * @param <T> the service
 */
public final class Stub<T> {

    private final Class<T> type;
    private final Map<String, Function<Object[], Object>> answers = new HashMap<>();

    /** Answers a call by its name and arguments. */
    @FunctionalInterface
    public interface Answer {

        /**
         * @param method its name
         * @param arguments its arguments, or null if it has none
         * @return what it gives
         */
        Object to(String method, Object[] arguments);
    }

    private Stub(Class<T> type) {
        this.type = type;
    }

    /**
     * @param type of the service
     * @param <T> the service
     * @return one that knows no method yet
     */
    public static <T> Stub<T> of(Class<T> type) {
        return new Stub<>(type);
    }

    /**
     * @param type of the service
     * @param answer to every call
     * @param <T> the service
     * @return the service
     */
    public static <T> T answering(Class<T> type, Answer answer) {
        return proxy(type, (proxy, method, arguments) -> answer.to(method.getName(), arguments));
    }

    /**
     * @param method its name
     * @param answer from its arguments
     * @return this
     */
    public Stub<T> on(String method, Function<Object[], Object> answer) {
        answers.put(method, answer);
        return this;
    }

    /** @return the service */
    public T make() {
        return proxy(type, (proxy, method, arguments) -> {
            var answer = answers.get(method.getName());
            if (answer == null && method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            if (answer == null) {
                throw new UnsupportedOperationException(type.getSimpleName() + "." + method.getName());
            }
            return answer.apply(arguments == null ? new Object[0] : arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
