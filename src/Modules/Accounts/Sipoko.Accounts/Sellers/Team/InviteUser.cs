using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Emails;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Team;

/// <summary>The owner asks someone by mail to act for the company.</summary>
/// <param name="InvitationId">Made with the form, so that sending it twice invites once.</param>
public sealed record InviteUser(SellerId SellerId, InvitationId InvitationId, AccountId By, Personal<EmailAddress> Email);

public static class InviteUserHandler
{
    private const int MostPeople = 20;

    public static Decision<SellerEvent> Decide(InviteUser command, Seller seller, DateTimeOffset now) => seller switch
    {
        _ when seller.Invitations.Any(invitation => invitation.Id == command.InvitationId) => Decision.Nothing,
        { Status: SellerStatus.Closed } => SellerRefusal.Closed with { Field = "adresse" },
        { IsOpen: false } => SellerRefusal.NotCertified with { Field = "adresse" },
        _ when seller.Applicant != command.By => SellerRefusal.NotTheOwner with { Field = "adresse" },
        _ when seller.Users.Count + seller.Invitations.Count(invitation => invitation.Until > now) >= MostPeople => SellerRefusal.TooManyInvitations,
        _ => new SellerUserInvited(command.InvitationId, command.Email, command.By, now + InvitationLinks.Term, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        InviteUser command, [WriteModel] Seller seller, SellersEmails emails, InvitationLinks links, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, seller, clock.GetUtcNow());
        var messages = new OutgoingMessages();
        foreach (var invited in decision.Events.OfType<SellerUserInvited>())
        {
            messages.AddRange(await emails.Invited(invited.Email, seller.Identity.ShopName, links.To(seller.Id, invited.InvitationId), invited.Until, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class InviteUserEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost(ShowTeamEndpoint.Url + "/invitations", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(HttpContext http, TeamReader team, IPersonKeys keys, IErasureTerms terms, TimeProvider clock, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var invitation = fields.Value<Guid>("invitation", Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");
        var email = fields.Value<EmailAddress>("adresse", EmailAddress.TryParse, "Indiquez une adresse e-mail complète, par exemple camille@exemple.fr.");
        if (!fields.AreValid)
        {
            return await team.Read(http, fields, null) is { } page ? pages.Invalid(page) : Reply.NotFound();
        }

        var box = await keys.Seal(PersonId.New(), Purpose.Profile, email!, http.RequestAborted);
        await terms.ForgetAfter(box.Person, box.Purpose, ParisTime.Day(clock.GetUtcNow() + InvitationLinks.Term), http.RequestAborted); // whatever the person answers
        var command = new InviteUser(http.User.SellerId()!.Value, new(invitation), http.User.AccountId()!.Value, box);
        return await pages.Answer(await bus.Ask(command, http), ShowTeamEndpoint.Url + "?etat=invite", async refusal =>
        {
            fields.Refuse(refusal);
            return (IPageView?)await team.Read(http, fields, null);
        });
    }
}
