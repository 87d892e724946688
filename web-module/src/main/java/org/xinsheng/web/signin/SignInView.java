package org.xinsheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.context.PrimeFacesContext;
import org.xinsheng.signin.SignIn;
import org.xinsheng.signin.SignInDesk;
import org.xinsheng.web.frame.PageTexts;

/** The sign-in page: user name, password, and back to where the person wanted to go. */
@Named("signIn")
@RequestScoped
public class SignInView {

  @Inject private SignInDesk desk;
  @Inject private Sessions sessions;
  @Inject private Caller caller;
  @Inject private PageTexts texts;
  @Inject private HttpServletRequest request;

  private String username;
  private String password;

  public void signIn() {
    SignIn answer = desk.signIn(username, password, caller.address(request));
    if (answer instanceof SignIn.Accepted accepted) {
      sessions.begin(request, response(), accepted.account());
      lead(getBack());
    } else if (answer instanceof SignIn.Throttled throttled) {
      fail(texts.of("signin.throttled", throttled.minutes()));
    } else {
      fail(texts.of("signin.refused"));
    }
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  /** A relative address, so that it holds behind a proxy as well. */
  private static void lead(String to) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
    faces.getExternalContext().setResponseHeader("Location", to);
    faces.responseComplete();
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

  /** Sent along with the form, so that a refusal shows without scripts too. */
  public String getNonce() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return PrimeFacesContext.getCspState(faces).getNonce();
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
