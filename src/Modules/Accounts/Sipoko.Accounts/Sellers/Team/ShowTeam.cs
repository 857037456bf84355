using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sellers.Particulars;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sellers.Team;

/// <summary>Who acts for a company, and who was asked to.</summary>
public sealed class ShowTeamEndpoint : ICarterModule
{
    public const string Url = "/vendeur/equipe";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(Url, Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(string? etat, HttpContext http, TeamReader team, Pages pages) =>
        await team.Read(http, FormFields.Empty(), etat) is { } page ? pages.Show(page) : Reply.NotFound();
}

/// <summary>Reads the people of a company with their addresses, for its own users' eyes.</summary>
internal sealed class TeamReader(IAccountsStore store, IPersonKeys keys, OwnShop shop, TimeProvider clock)
{
    public async Task<ShowTeamPage?> Read(HttpContext http, FormFields fields, string? done)
    {
        if (await shop.Of(http) is not { } seller)
        {
            return null;
        }

        await using var session = store.QuerySession();
        var members = new List<Member> { await MemberOf(session, seller.Applicant, seller.AppliedAt, isOwner: true, http.RequestAborted) };
        foreach (var user in seller.Users)
        {
            members.Add(await MemberOf(session, user.AccountId, user.Since, isOwner: false, http.RequestAborted));
        }

        var invited = new List<Invited>();
        foreach (var invitation in seller.Invitations.Where(invitation => invitation.Until > clock.GetUtcNow()))
        {
            invited.Add(new((await keys.Open(invitation.Email, http.RequestAborted))?.Value ?? "Personne effacée", French.Instant(invitation.Until), $"{ShowTeamEndpoint.Url}/invitations/{invitation.Id.Value}/retrait"));
        }

        return new(members, invited, seller.Applicant == http.User.AccountId(), fields, done);
    }

    private async Task<Member> MemberOf(IQuerySession session, AccountId account, DateTimeOffset since, bool isOwner, CancellationToken cancellation)
    {
        var address = await session.LoadAsync<Credential>(account, cancellation) is { } credential ? await keys.Open(credential.Email, cancellation) : null;
        return new(address?.Value ?? "Personne effacée", isOwner ? "Propriétaire" : "Utilisateur", French.Day(ParisTime.Day(since)), isOwner ? null : $"{ShowTeamEndpoint.Url}/{account.Value}/retrait");
    }
}

internal sealed record Member(string Email, string Role, string Since, string? RemoveUrl);

internal sealed record Invited(string Email, string Until, string WithdrawUrl);

internal sealed record ShowTeamPage(IReadOnlyList<Member> Members, IReadOnlyList<Invited> Invitations, bool IsOwner, FormFields Fields, string? Done) : IPageView
{
    public string Title => "Équipe de la boutique";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller(ShowTeamEndpoint.Url);

    public Notice? Notice => Done switch
    {
        "invite" => new("ok", "L’invitation est partie. Le lien est valable sept jours."),
        "retire" => new("ok", "C’est fait. La personne perd l’accès dans la minute."),
        _ => null,
    };

    public string InvitationId => Guid.TryParse(Fields.Raw("invitation"), out var sent) ? sent.ToString() : SharedKernel.InvitationId.New().Value.ToString();

    public Field Email => new("adresse", "Adresse e-mail de la personne", Fields.Raw("adresse"), Fields.ErrorOf("adresse"), "email", Autocomplete: "off", Inputmode: "email", MaxLength: EmailAddress.MaxLength);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
