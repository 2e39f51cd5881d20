package id.loket.store.internal.unit;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import javax.sql.DataSource;

import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.DatabaseSession;

import id.loket.store.Store.Engine;
import id.loket.store.spi.StoreModule;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;

/** The one persistence unit over the entities of all modules; there is no persistence.xml. */
public final class MergedUnit implements PersistenceUnitInfo {

    private final List<StoreModule> modules;
    private final DataSource connections;
    private final ModuleLoader loader;

    private MergedUnit(List<StoreModule> modules, DataSource connections) {
        this.modules = modules;
        this.connections = connections;
        this.loader = new ModuleLoader(modules, MergedUnit.class.getClassLoader(), PersistenceProvider.class.getClassLoader(),
                EntityManager.class.getClassLoader(), DatabaseSession.class.getClassLoader());
    }

    /**
     * @param modules whose entities
     * @param connections of the open database
     * @param engine which one it is
     * @return the factory, ready for work
     */
    public static EntityManagerFactory build(List<StoreModule> modules, DataSource connections, Engine engine) {
        refuseSameNames(modules);
        var unit = new MergedUnit(modules, connections);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(unit.loader);
        try {
            return new PersistenceProvider().createContainerEntityManagerFactory(unit, unit.settings(engine));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Builds a factory, has it parse a query of every entity, and throws it away: its classes are loaded then.
     *
     * @param modules whose entities
     * @param connections of any database, also an empty one
     * @param engine which one it is
     */
    public static void rehearse(List<StoreModule> modules, DataSource connections, Engine engine) {
        try (var factory = build(modules, connections, engine); var entities = factory.createEntityManager()) {
            factory.getMetamodel().getEntities()
                    .forEach(entity -> entities.createQuery("select e from " + entity.getName() + " e where e = :it"));
        }
    }

    /** A query names an entity by its simple name only: of two, JPA would take one and not say which. */
    private static void refuseSameNames(List<StoreModule> modules) {
        var known = new HashMap<String, String>();
        modules.stream().flatMap(module -> module.entities().stream()).forEach(name -> {
            var other = known.putIfAbsent(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1), name);
            if (other != null) {
                throw new IllegalArgumentException(
                        "Two entities of one simple name: %s and %s; rename one of them".formatted(other, name));
            }
        });
    }

    private Map<String, Object> settings(Engine engine) {
        var settings = new HashMap<String, Object>();
        settings.put("eclipselink.classloader", loader);
        settings.put("eclipselink.session-name", "loket-" + UUID.randomUUID());
        settings.put("eclipselink.weaving", "false");
        settings.put("eclipselink.target-database", engine == Engine.DERBY ? "Derby" : "PostgreSQL");
        settings.put("eclipselink.target-server", "None");
        settings.put("eclipselink.deploy-on-startup", "true");
        settings.put("eclipselink.cache.shared.default", "false");
        settings.put("eclipselink.jdbc.batch-writing", "JDBC");
        settings.put("eclipselink.jdbc.batch-writing.size", "1000");
        settings.put("eclipselink.logging.logger", "JavaLogger");
        settings.put("eclipselink.logging.level", "WARNING");
        // A log holds neither the values of a statement nor the statement that failed: both may tell who it was about.
        settings.put("eclipselink.logging.parameters", "false");
        settings.put("eclipselink.logging.exceptions", "false");
        return settings;
    }

    @Override
    public List<String> getManagedClassNames() {
        var names = new ArrayList<String>();
        names.add(InstantConverter.class.getName());
        modules.forEach(module -> names.addAll(module.entities()));
        return names;
    }

    @Override
    public String getPersistenceUnitName() {
        return "loket";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return connections;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return modules.get(0).root();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // nothing is woven
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return loader;
    }
}
