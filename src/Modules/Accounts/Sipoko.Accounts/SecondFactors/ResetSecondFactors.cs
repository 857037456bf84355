using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>
/// A member of staff takes out the second factors of a person who lost them, once they know who that person is. The password ends too, so that the mailbox
/// is needed beside staff's word; a link to choose another goes there.
/// </summary>
/// <param name="ByRole">Only administration does so for other members of staff.</param>
public sealed record ResetSecondFactors(AccountId AccountId, AccountId Staff, StaffRole ByRole, bool IsIdentityChecked, string Reason);

public static class ResetSecondFactorsHandler
{
    public static Decision<AccountEvent> Decide(ResetSecondFactors command, Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        { HasSecondFactor: false } => Decision.Nothing,
        _ when command.Staff == command.AccountId => SecondFactorRefusal.OwnReset,
        { StaffRole: not null } when command.ByRole != StaffRole.Admin => SecondFactorRefusal.StaffReset,
        _ when !command.IsIdentityChecked => SecondFactorRefusal.IdentityUnchecked,
        _ when !Reason.IsGiven(command.Reason) => AccountRefusal.ReasonMissing with { Field = ResetSecondFactorsEndpoint.ReasonField },
        _ => new SecondFactorsReset(command.Staff, command.Reason.Trim(), now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        ResetSecondFactors command, [WriteModel] Account account, IDocumentSession session, MailedLinks links, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(command, account, now);
        if (decision.Events.Count == 0 || await session.LoadAsync<Credential>(account.Id, cancellation) is not { } credential)
        {
            return (decision.Outcome, [], []);
        }

        credential.WithoutFactors();
        session.Store(credential);
        session.DeleteWhere<Session>(open => open.AccountId == credential.Id);
        return (decision.Outcome, decision.ToEvents(), [
            .. await emails.SecurityChanged(credential, SecurityChange.FactorsReset, now, cancellation),
            .. await emails.ResetPassword(credential, links.ToReset(credential), cancellation),
        ]);
    }
}

public sealed class ResetSecondFactorsEndpoint : ICarterModule
{
    public const string ReasonField = "motif-facteur";
    public const string CheckedField = "identite-verifiee";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/comptes/{id:guid}/second-facteur", Post).RequireAuthorization(Policies.StaffAccounts);

    private static async Task<IResult> Post(Guid id, HttpContext http, AccountDesk desk, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var command = new ResetSecondFactors(
            new(id), http.User.AccountId()!.Value, http.User.StaffRole()!.Value, fields.IsChecked(CheckedField),
            fields.Text(ReasonField, Reason.MaxLength, "Dites comment vous avez vérifié qui est cette personne."));
        return fields.AreValid
            ? await pages.Answer(await bus.Ask(command, http), $"{ListAccountsEndpoint.Url}/{id}", async refusal =>
            {
                fields.Refuse(refusal);
                return await desk.Of(new(id), fields, http.RequestAborted);
            })
            : await desk.Of(new(id), fields, http.RequestAborted) is { } page ? pages.Invalid(page) : Reply.NotFound();
    }
}
