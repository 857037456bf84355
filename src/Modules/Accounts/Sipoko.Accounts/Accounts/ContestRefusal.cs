using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Accounts;

/// <summary>A person whose account was refused says why that was wrong: a human looks again (art. 20 of Regulation 2022/2065).</summary>
public sealed record ContestRefusal(AccountId AccountId, Personal<string> Words);

public static class ContestRefusalHandler
{
    public static Decision<AccountEvent> Decide(ContestRefusal command, Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        { Status: AccountStatus.AwaitingStaff, Contest: not null } => Decision.Nothing,
        { Status: not AccountStatus.Refused } => AccountRefusal.NotRefused,
        { RefusedAt: { } refused } when ParisTime.Day(now) > StatementOfReasons.ContestableUntil(refused) => AccountRefusal.TooLateToContest,
        _ => new RefusalContested(command.Words, now),
    };

    public static (Outcome, Events) Handle(ContestRefusal command, [WriteModel] Account account, TimeProvider clock)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

/// <summary>From the link of the mail: who is refused cannot sign in.</summary>
public sealed class ContestRefusalEndpoint : ICarterModule
{
    private const string Url = "/compte/contestation";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Get(string? jeton, string? etat, HttpContext http, MailedLinks links, Pages pages) => etat == "recue"
        ? pages.Show(new ContestRefusalPage(FormFields.Empty(), null))
        : await links.OpenContest(jeton, http.RequestAborted) is not null ? pages.Show(new ContestRefusalPage(FormFields.Empty(), jeton)) : pages.Invalid(LinkExpiredPage.OfContest);

    private static async Task<IResult> Post(HttpContext http, MailedLinks links, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var token = fields.Raw("jeton");
        if (await links.OpenContest(token, http.RequestAborted) is not { Credential: var credential })
        {
            return pages.Invalid(LinkExpiredPage.OfContest);
        }

        var words = fields.Lines(ContestRefusalPage.WordsField, ContestRefusalPage.LongestWords, "Dites-nous pourquoi cette décision est une erreur.");
        if (!fields.AreValid)
        {
            return pages.Invalid(new ContestRefusalPage(fields, token));
        }

        var kept = await keys.Seal(credential.Email.Person, Purpose.Profile, words, http.RequestAborted);
        return await bus.Ask(new ContestRefusal(credential.Id, kept), http) is { IsDone: true } ? Reply.SeeOther($"{Url}?etat=recue") : pages.Invalid(LinkExpiredPage.OfContest);
    }
}

/// <param name="Token">Null once the contest is in.</param>
internal sealed record ContestRefusalPage(FormFields Fields, string? Token) : IPageView
{
    public const string WordsField = "message";
    public const int LongestWords = 2000;

    public string Title => "Contester une décision";

    public string? Robots => "noindex";

    public Field Words => new(WordsField, "Vos arguments", Fields.Raw(WordsField), Fields.ErrorOf(WordsField), MaxLength: LongestWords);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
