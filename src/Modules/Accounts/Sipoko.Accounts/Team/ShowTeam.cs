using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Audits;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Accounts.Team;

/// <summary>«L’équipe»: who does what, appointing and letting go, each with a reason. The same form changes a role.</summary>
public sealed class ShowTeamEndpoint : ICarterModule
{
    public const string Url = "/equipe/equipe";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.StaffTeam);
        app.MapPost(Url, Appoint).RequireAuthorization(Policies.StaffTeam);
        app.MapPost($"{Url}/{{memberId:guid}}/depart", Dismiss).RequireAuthorization(Policies.StaffTeam);
    }

    private static async Task<IResult> Get(HttpContext http, StaffReader team, Pages pages) =>
        pages.Show(new ShowTeamPage(FormFields.Empty(), await team.All(http.User.AccountId()!.Value, http.RequestAborted)));

    private static async Task<IResult> Appoint(HttpContext http, StaffReader team, AccountDesk desk, IMessageBus bus, Pages pages)
    {
        var (by, fields) = (http.User.AccountId()!.Value, await FormFields.Read(http.Request));
        var email = fields.Email();
        var role = fields.Choice(ShowTeamPage.RoleField, Enum.GetNames<StaffRole>(), "Choisissez un rôle.");
        var reason = fields.Text(ShowTeamPage.ReasonField, Reason.MaxLength, "Dites en une phrase pourquoi.");
        var found = email is null ? null : await desk.Find(email, http.RequestAborted);
        if (email is not null && found is null)
        {
            fields.Refuse(TeamRefusal.NoAccount);
        }

        return fields.AreValid
            ? await Answer(await bus.Ask(new AppointStaff(found!.Value, Enum.Parse<StaffRole>(role), reason, by), http), by, fields, http, team, pages)
            : pages.Invalid(new ShowTeamPage(fields, await team.All(by, http.RequestAborted)));
    }

    private static async Task<IResult> Dismiss(Guid memberId, HttpContext http, StaffReader team, IMessageBus bus, Pages pages)
    {
        var (by, fields) = (http.User.AccountId()!.Value, await FormFields.Read(http.Request));
        var reason = fields.Text(ShowTeamPage.ReasonField, Reason.MaxLength, "Dites en une phrase pourquoi cette personne part.");
        return fields.AreValid
            ? await Answer(await bus.Ask(new DismissStaff(new(memberId), by, reason), http), by, fields, http, team, pages)
            : pages.Invalid(new ShowTeamPage(fields, await team.All(by, http.RequestAborted)));
    }

    private static Task<IResult> Answer(Outcome? outcome, AccountId by, FormFields fields, HttpContext http, StaffReader team, Pages pages) =>
        pages.Answer(outcome, Url, async refusal =>
        {
            fields.Refuse(refusal);
            return new ShowTeamPage(fields, await team.All(by, http.RequestAborted));
        });
}

internal sealed record ShowTeamPage(FormFields Fields, IReadOnlyList<MemberRow> Members) : IPageView
{
    public const string RoleField = "role";
    public const string ReasonField = "reason";

    public string Title => "L’équipe";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(ShowTeamEndpoint.Url);

    public Field Email => Fields.EmailField("off", "Celle d’un compte approuvé. La personne activera un second facteur à sa première visite.");

    public Field Role => new(RoleField, "Rôle", Fields.Raw(RoleField), Fields.ErrorOf(RoleField), Options:
        [.. Enum.GetValues<StaffRole>().Select(role => new Choice(role.ToString(), AccountWords.NameOf(role), Fields.Raw(RoleField) == role.ToString()))]);

    public Field Why => new(ReasonField, "Motif", Fields.Raw(ReasonField), Fields.ErrorOf(ReasonField), MaxLength: Reason.MaxLength);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
