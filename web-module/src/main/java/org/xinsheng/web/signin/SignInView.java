package org.xinsheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.xinsheng.signin.SignIn;
import org.xinsheng.signin.SignInDesk;
import org.xinsheng.web.frame.PageTexts;

/** The sign-in page: user name, password, and back to where the person wanted to go. */
@Named("signIn")
@RequestScoped
public class SignInView {

  private static final int MINUTE = 60;

  @Inject private SignInDesk desk;
  @Inject private Sessions sessions;
  @Inject private Caller caller;
  @Inject private PageTexts texts;
  @Inject private HttpServletRequest request;

  private String username;
  private String password;

  public void signIn() throws IOException {
    SignIn answer = desk.signIn(username, password, caller.address(request));
    if (answer instanceof SignIn.Accepted accepted) {
      sessions.begin(request, accepted.account());
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().redirect(getBack());
    } else if (answer instanceof SignIn.Throttled throttled) {
      fail(texts.of("signin.throttled", (throttled.seconds() + MINUTE - 1) / MINUTE));
    } else {
      fail(texts.of("signin.refused"));
    }
  }

  private static void fail(String text) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }

  /** Where they wanted to go. */
  public String getBack() {
    return Paths.within(request.getParameter("back"));
  }

  /** Key of the text that says why the person is here; empty when they came by themselves. */
  public String getReason() {
    if (request.getParameter("ended") != null) {
      return "signin.timedOut";
    }
    return request.getParameter("out") == null ? "" : "signin.signedOut";
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
