using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Profiles;

/// <summary>The person says what they are called and where they can be reached.</summary>
public sealed record ChangeProfile(AccountId AccountId, Personal<ProfileDetails> Details);

public static class ChangeProfileHandler
{
    public static Decision<AccountEvent> Decide(ChangeProfile command, Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when account.Details == command.Details => Decision.Nothing,
        _ => new ProfileChanged(command.Details, now),
    };

    public static (Outcome, Events) Handle(ChangeProfile command, [WriteModel] Account account, TimeProvider clock)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

/// <summary>«Mon profil»: name, phone, addresses, and the ways to another password or e-mail address.</summary>
public sealed class ShowProfileEndpoint : ICarterModule
{
    public const string Url = "/compte/profil";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization();
    }

    private static async Task<IResult> Get(string? etat, HttpContext http, ProfileReader profiles, Pages pages) =>
        await profiles.Of(http.User.AccountId()!.Value, FormFields.Empty(), http.RequestAborted) is { } page
            ? pages.Show(page with { Notice = ProfileNotice.For(etat) })
            : Reply.NotFound();

    private static async Task<IResult> Post(HttpContext http, ProfileReader profiles, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        var (account, fields) = (http.User.AccountId()!.Value, await FormFields.Read(http.Request));
        var details = ProfileFields.DetailsIn(fields);
        if (!fields.AreValid)
        {
            return await profiles.Of(account, fields, http.RequestAborted) is { } page ? pages.Invalid(page) : Reply.NotFound();
        }

        var kept = await keys.Seal(new PersonId(account.Value), Purpose.Profile, details, http.RequestAborted);
        return await bus.Ask(new ChangeProfile(account, kept), http) is { IsDone: true } ? Reply.SeeOther(ProfileNotice.Saved.Url) : Reply.NotFound();
    }
}

internal sealed record ShowProfilePage(FormFields Fields, ProfileDetails? Details, string Email, IReadOnlyList<AddressRow> Addresses) : IPageView
{
    public string Title => "Mon profil";

    public Notice? Notice { get; init; }

    /// <summary>Staff get no mails about purchases.</summary>
    public bool ChoosesMails { get; init; }

    public Field FirstName => Fields.NameField(ProfileFields.FirstName, "Prénom", Details?.FirstName, "given-name");

    public Field LastName => Fields.NameField(ProfileFields.LastName, "Nom", Details?.LastName, "family-name");

    public Field Phone => Fields.PhoneField(Details?.Phone);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}

internal sealed record AddressRow(string Id, string Recipient, string Lines, bool IsPreferred);

/// <summary>What a person just did on their profile; told by a word of a closed set.</summary>
internal sealed record ProfileNotice(string Word, string Sentence)
{
    public static readonly ProfileNotice Saved = new("enregistre", "Votre profil est enregistré.");
    public static readonly ProfileNotice AddressSaved = new("adresse", "Vos adresses sont à jour.");
    public static readonly ProfileNotice PasswordChanged = new("mot-de-passe", "Votre mot de passe est changé. Vos autres connexions sont fermées.");
    public static readonly ProfileNotice EmailAsked = new("lien-envoye", "Ouvrez le lien que nous venons d’envoyer à votre nouvelle adresse\u00A0: il sert pendant trois jours.");
    public static readonly ProfileNotice EmailChanged = new("adresse-e-mail", "Votre adresse e-mail est changée.");

    private static readonly ProfileNotice[] All = [Saved, AddressSaved, PasswordChanged, EmailAsked, EmailChanged];

    public string Url => $"{ShowProfileEndpoint.Url}?etat={Word}";

    public static Notice? For(string? word) => Array.Find(All, notice => notice.Word == word) is { } known ? new("ok", known.Sentence) : null;
}
