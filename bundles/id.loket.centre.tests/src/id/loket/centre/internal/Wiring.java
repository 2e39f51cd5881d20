package id.loket.centre.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;

/**
 * Makes components as Declarative Services would: by constructor, each once. It reaches the internals of other bundles
 * through the class loader of their API, and so works inside OSGi and on a plain class path.
 */
final class Wiring {

    private final Map<Class<?>, Object> parts = new LinkedHashMap<>();

    <T> Wiring with(Class<T> type, T part) {
        parts.put(type, part);
        return this;
    }

    /**
     * @param api an exported type of the bundle, whose package's {@code internal} holds the components
     * @param names component classes; each may need those before it
     */
    Wiring from(Class<?> api, String... names) throws ReflectiveOperationException {
        for (var name : names) {
            make(api.getClassLoader().loadClass(name));
        }
        return this;
    }

    <T> T make(Class<T> type) throws ReflectiveOperationException {
        var constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> !List.of(candidate.getParameterTypes()).contains(BundleContext.class))
                .findFirst().orElseThrow();
        constructor.setAccessible(true);
        var made = type.cast(instance(constructor));
        parts.put(type, made);
        Stream.of(type.getInterfaces()).forEach(service -> parts.put(service, made));
        return made;
    }

    <T> T get(Class<T> type) {
        return type.cast(find(type));
    }

    private Object instance(Constructor<?> constructor) throws ReflectiveOperationException {
        try {
            return constructor.newInstance(Stream.of(constructor.getParameterTypes()).map(this::find).toArray());
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(constructor.getDeclaringClass().getName(), failed.getCause());
        }
    }

    private Object find(Class<?> type) {
        if (type == Supplier.class) {
            return (Supplier<List<Object>>) List::of;
        }
        var part = parts.get(type);
        if (part == null) {
            throw new IllegalStateException("not wired: " + type.getName());
        }
        return part;
    }
}
