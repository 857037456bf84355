using Carter;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Sessions;
using Sipoko.Accounts.Team;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Erasure;

/// <summary>The person leaves, and wants to be forgotten (art. 17 GDPR).</summary>
public sealed record EraseAccount(AccountId AccountId);

public static class EraseAccountHandler
{
    /// <param name="sells">The company that the person acts for is not closed.</param>
    /// <param name="otherAdmins">How many other people may do everything.</param>
    public static Decision<AccountEvent> Decide(Account account, bool sells, int otherAdmins, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => Decision.Nothing,
        _ when sells => ErasureRefusal.StillSells,
        { StaffRole: StaffRole.Admin } when otherAdmins == 0 => TeamRefusal.LastAdmin,
        _ => new AccountErased(now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        EraseAccount command, [WriteModel] Account account, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var sells = account.SellerId is { } company && await session.LoadAsync<Seller>(company, cancellation) is { Status: not SellerStatus.Closed };
        var decision = Decide(account, sells, await StaffReader.OtherAdmins(session, account.Id, cancellation), clock.GetUtcNow());
        if (decision.Events.Count > 0)
        {
            var id = account.Id;
            session.Delete<Credential>(id);
            session.DeleteWhere<Session>(open => open.AccountId == id);
        }

        return (decision.Outcome, decision.ToEvents(), decision.Announce<AccountErased>(erased =>
            new Contracts.AccountErased(command.AccountId, new PersonId(command.AccountId.Value), erased.At)));
    }
}

/// <summary>Asks the password and a word in full: nobody leaves by a slip.</summary>
public sealed class EraseAccountEndpoint : ICarterModule
{
    private const string Url = "/compte/donnees/effacement";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, (TimeProvider clock, Pages pages) => pages.Show(Page(FormFields.Empty(), clock))).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
        app.MapGet($"{Url}/fait", (Pages pages) => pages.Show(new AccountGonePage())).AllowAnonymous();
    }

    private static async Task<IResult> Post(HttpContext http, SecondFactorGate gate, PasswordCheck passwords, TimeProvider clock, IMessageBus bus, Pages pages)
    {
        var account = http.User.AccountId()!.Value;
        if (await gate.AsksCode(http) is { } code)
        {
            return code;
        }

        var fields = await FormFields.Read(http.Request);
        if (!string.Equals(fields.Raw(EraseAccountPage.WordField)?.Trim(), EraseAccountPage.Word, StringComparison.OrdinalIgnoreCase))
        {
            fields.Refuse(EraseAccountPage.WordField, $"Écrivez le mot «\u00A0{EraseAccountPage.Word}\u00A0» pour confirmer.");
        }

        await passwords.AskAgain(fields, account, http.RequestAborted);
        if (!fields.AreValid)
        {
            return pages.Invalid(Page(fields, clock));
        }

        var outcome = await bus.Ask(new EraseAccount(account), http);
        if (outcome is { IsDone: true })
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            MoiCookie.SignedOut(http);
        }

        return pages.Answer(outcome, $"{Url}/fait", refusal =>
        {
            fields.Refuse(refusal);
            return Page(fields, clock);
        });
    }

    private static EraseAccountPage Page(FormFields fields, TimeProvider clock)
    {
        var today = ParisTime.Day(clock.GetUtcNow());
        return new(fields, French.Day(Retention.LastDay(Purpose.Contract, today)), French.Day(Retention.LastDay(Purpose.Accounting, today)));
    }
}

internal sealed record EraseAccountPage(FormFields Fields, string ContractUntil, string AccountingUntil) : IPageView
{
    public const string WordField = "confirmation";
    public const string Word = "effacer";

    public string Title => "Effacer mon compte";

    public Field Confirmation => new(WordField, "Écrivez «\u00A0effacer\u00A0»", Fields.Raw(WordField), Fields.ErrorOf(WordField), Autocomplete: "off", MaxLength: 20);

    public Field Password => Fields.CurrentPasswordField();

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}

internal sealed record AccountGonePage : IPageView
{
    public string Title => "Votre compte est effacé";

    public string? Robots => "noindex";
}
