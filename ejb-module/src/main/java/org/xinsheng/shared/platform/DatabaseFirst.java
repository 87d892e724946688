package org.xinsheng.shared.platform;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * Checks the database before the persistence provider connects to it, which it does while the
 * product is being deployed and before any bean lives. Else a wrong password would end in stack
 * traces and in a server without a product. Units outside a server are none of its business.
 *
 * <p>By the older interface, because an application server's provider knows no newer one.
 */
@SuppressWarnings({"deprecation", "removal"})
public class DatabaseFirst implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    if (session.getDatasourceLogin().shouldUseExternalTransactionController()) {
      Config config = ConfigProvider.getConfig();
      try {
        PoolSettings.of(config);
        DatabaseSettings.of(config).check();
      } catch (DatabaseUnusable e) {
        throw new StartFailure(config).because(e);
      }
    }
  }
}
