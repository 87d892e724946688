package org.xinsheng.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people open the product: what stands in mails, on paper and in what is read out. */
@ApplicationScoped
public class ProductAddress {

  @Inject
  @ConfigProperty(name = "xinsheng.base-url")
  private Optional<String> baseUrl;

  @Inject
  @ConfigProperty(name = "xinsheng.address", defaultValue = "http://localhost:8080/")
  private String address;

  /** With a slash at its end. */
  public String base() {
    String base = baseUrl.orElse(address);
    return base.endsWith("/") ? base : base + "/";
  }

  /** A link to a page of the product as it works from anywhere; any other as it is. */
  public String whole(String link) {
    return link != null && link.startsWith("/") ? base() + link.substring(1) : link;
  }
}
