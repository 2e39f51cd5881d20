package id.loket.testing;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

import id.loket.store.Store;
import id.loket.store.Store.Engine;

/** Gives {@link StoreTest}s their store; one database per engine and JVM, emptied before each test. */
final class StoreTestExtension implements TestTemplateInvocationContextProvider {

    private static final ExtensionContext.Namespace STORES = ExtensionContext.Namespace.create(StoreTestExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return TestStore.engines().stream().map(OnEngine::new);
    }

    private record OnEngine(Engine engine) implements TestTemplateInvocationContext, ParameterResolver, BeforeEachCallback {

        @Override
        public String getDisplayName(int invocationIndex) {
            return engine.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            store(context).reset();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == TestStore.class || type == Store.class || type == FixedClock.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            var store = store(context);
            if (type == TestStore.class) {
                return store;
            }
            return type == Store.class ? store.store() : store.clock();
        }

        private TestStore store(ExtensionContext context) {
            return context.getRoot().getStore(STORES)
                    .getOrComputeIfAbsent(engine, key -> new Kept(TestStore.open(engine)), Kept.class).store;
        }
    }

    /** Closed by JUnit at the end of the run. */
    private record Kept(TestStore store) implements ExtensionContext.Store.CloseableResource {

        @Override
        public void close() {
            store.close();
        }
    }
}
