package org.xinsheng.web.signin;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Keeps the session cookie from scripts, from other sites and, with TLS, from plain connections.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    boolean tls =
        ConfigProvider.getConfig().getOptionalValue("xinsheng.tls", Boolean.class).orElse(false);
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setHttpOnly(true);
    cookie.setSecure(tls);
    cookie.setAttribute("SameSite", "Lax");
  }
}
