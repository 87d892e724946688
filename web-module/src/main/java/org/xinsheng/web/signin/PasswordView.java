package org.xinsheng.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.signin.Accounts;
import org.xinsheng.signin.PasswordDesk;
import org.xinsheng.web.frame.Answers;

/** Changes the own password; this session goes on, all others end. */
@Named("passwordChange")
@RequestScoped
public class PasswordView {

  @Inject private PasswordDesk desk;
  @Inject private Accounts accounts;
  @Inject private Sessions sessions;
  @Inject private Caller caller;
  @Inject private Answers answers;
  @Inject private HttpServletRequest request;

  private String currentPassword;
  private String newPassword;
  private String newPasswordAgain;

  public String change() {
    if (!answers.done(this::changed)) {
      return null;
    }
    accounts
        .byUsername(request.getUserPrincipal().getName())
        .ifPresent(account -> sessions.begin(request, response(), account));
    answers.tellThere("signin.changed");
    return "/index?faces-redirect=true";
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  private void changed() {
    if (!Objects.equals(newPassword, newPasswordAgain)) {
      throw new InvalidInput("newPasswordAgain", Message.of("signin.notTheSame"));
    }
    desk.change(currentPassword, newPassword, caller.address(request));
  }

  /** Whether nothing else can be done before. */
  public boolean isForced() {
    return accounts
        .byUsername(request.getUserPrincipal().getName())
        .filter(it -> it.mustChangePassword())
        .isPresent();
  }

  public String getCurrentPassword() {
    return currentPassword;
  }

  public void setCurrentPassword(String currentPassword) {
    this.currentPassword = currentPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getNewPasswordAgain() {
    return newPasswordAgain;
  }

  public void setNewPasswordAgain(String newPasswordAgain) {
    this.newPasswordAgain = newPasswordAgain;
  }
}
