using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Accounts.Contracts;
using Sipoko.Web.EventStore;

namespace Sipoko.Accounts.Sellers;

/// <summary>A company that asked to sell; it may once it is certified.</summary>
/// <param name="Applicant">Who applied: the owner of the company's place here.</param>
/// <param name="Slug">Also in <paramref name="Identity"/>, like the SIREN.</param>
/// <param name="EventCount">The version that other modules are told.</param>
public sealed record Seller(
    SellerId Id, AccountId Applicant, string Slug, string Siren, TraderIdentity Identity, Siret Siret, bool HasLegacyVatKey,
    Personal<LegalRepresentative> Representative,
    DateTimeOffset AppliedAt, DateTimeOffset? CertifiedAt = null, long EventCount = 1)
{
    public SellerStatus Status { get; init; }

    /// <summary>Unique: one company is here once, unless it left or was turned down.</summary>
    public string? ClaimedSiren => Status is SellerStatus.Submitted or SellerStatus.Certified or SellerStatus.Suspended ? Siren : null;

    /// <summary>Unique: addresses of shops that closed still lead somewhere.</summary>
    public string? ClaimedSlug => Status == SellerStatus.Withdrawn ? null : Slug;

    /// <summary>The version that was the last to change what staff read before they decide on the application.</summary>
    public long SentVersion { get; init; } = 1;

    public Dossier? Dossier { get; init; }

    public string Plan { get; init; } = SellingPlan.Free.Word;

    public Rejection? Rejection { get; init; }

    public Suspension? Suspension { get; init; }

    public Vacation? Vacation { get; init; }

    public IdentityChange? Change { get; init; }

    public RefusedChange? RefusedChange { get; init; }

    public IReadOnlyList<SellerUser> Users { get; init; } = [];

    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Since when staff have something to decide on it; null when they have not.</summary>
    public DateTimeOffset? WaitsSince { get; init; } = AppliedAt;

    internal SellerStanding Standing => Status switch
    {
        SellerStatus.Closed => SellerStanding.Closed,
        SellerStatus.Suspended => SellerStanding.Suspended,
        _ => Vacation is { HasBegun: true } ? SellerStanding.Away : SellerStanding.Selling,
    };

    internal DateOnly? AwayUntil => Standing == SellerStanding.Away ? Vacation?.Until : null;

    internal bool IsOpen => Status is SellerStatus.Certified or SellerStatus.Suspended;

    internal static Seller Evolve(Seller? seller, SellerEvent happened) => (seller, happened) switch
    {
        (null, SellerApplied e) =>
            new(e.SellerId, e.Applicant, e.Identity.Slug, e.Identity.Siren, e.Identity, e.Siret, e.HasLegacyVatKey, e.Representative, e.At)
            {
                Dossier = e.Dossier, Plan = e.Dossier?.Plan ?? SellingPlan.Free.Word,
            },
        ({ } s, _) => s.After(happened) with { EventCount = s.EventCount + 1 },
        _ => throw new UnreachableEventException(seller, happened),
    };

    private Seller After(SellerEvent happened) => happened switch
    {
        ApplicationCorrected e => Known(e.Identity, e.Siret, e.HasLegacyVatKey, e.Representative) with
        {
            Status = SellerStatus.Submitted,
            Dossier = e.Dossier,
            Plan = e.Dossier.Plan,
            Rejection = null,
            WaitsSince = e.At,
            SentVersion = EventCount + 1,
        },
        ApplicationWithdrawn => this with { Status = SellerStatus.Withdrawn, Dossier = null, WaitsSince = null },
        ApplicationRefused e => this with { Status = SellerStatus.Refused, Rejection = new(e.Reasons, e.At), WaitsSince = null },
        SellerCertified e => this with { Status = SellerStatus.Certified, CertifiedAt = e.At, Rejection = null, WaitsSince = null },
        PaperOpened => this,
        PlanChosen e => this with { Plan = e.Plan },
        SellerSuspended e => this with { Status = SellerStatus.Suspended, Suspension = new(e.Staff, e.Reasons, e.At), WaitsSince = Change?.At },
        SuspensionContested e => this with { Suspension = Suspension! with { ContestedBy = e.By, Contest = e.Contest, ContestedAt = e.At }, WaitsSince = e.At },
        SuspensionUpheld e => this with { Suspension = Suspension! with { Upheld = e.Reasons }, WaitsSince = Change?.At },
        SuspensionLifted => this with { Status = SellerStatus.Certified, Suspension = null, WaitsSince = Change?.At },
        ShopClosed e => this with { Status = SellerStatus.Closed, ClosedAt = e.At, Vacation = null, Change = null, Invitations = [], WaitsSince = null },
        VacationPlanned e => this with { Vacation = new(e.From, e.Until, HasBegun: false) },
        VacationBegan => this with { Vacation = Vacation! with { HasBegun = true } },
        VacationEnded => this with { Vacation = null },
        ShopTextsChanged e => this with
        {
            Identity = Identity with { Story = e.Texts.Story, ReturnPolicy = e.Texts.ReturnPolicy, Phone = e.Texts.Phone, Email = e.Texts.Email },
        },
        IdentityChangeAsked e => this with
        {
            Change = new(e.Identity, e.Siret, e.HasLegacyVatKey, e.Representative, e.Papers, e.At, EventCount + 1),
            RefusedChange = null,
            WaitsSince = WaitsSince ?? e.At,
        },
        IdentityChangeAccepted => Known(Change!.Identity with
        {
            Story = Identity.Story,
            ReturnPolicy = Identity.ReturnPolicy,
            Phone = Identity.Phone,
            Email = Identity.Email,
        }, Change.Siret, Change.HasLegacyVatKey, Change.Representative) with
        { Change = null, WaitsSince = WaitsForContest },
        IdentityChangeRefused e => this with { Change = null, RefusedChange = new(e.Reasons, e.At), WaitsSince = WaitsForContest },
        SellerUserInvited e => this with { Invitations = [.. Invitations, new(e.InvitationId, e.Email, e.Until)] },
        InvitationWithdrawn e => this with { Invitations = [.. Invitations.Where(invitation => invitation.Id != e.InvitationId)] },
        SellerUserJoined e => this with
        {
            Users = [.. Users, new(e.AccountId, e.At)],
            Invitations = [.. Invitations.Where(invitation => invitation.Id != e.InvitationId)],
        },
        SellerUserRemoved e => this with { Users = [.. Users.Where(user => user.AccountId != e.AccountId)] },
        _ => throw new UnreachableEventException(this, happened),
    };

    private DateTimeOffset? WaitsForContest => Suspension is { AwaitsSecondLook: true } contested ? contested.ContestedAt : null;

    private Seller Known(TraderIdentity identity, Siret siret, bool hasLegacyVatKey, Personal<LegalRepresentative> representative) => this with
    {
        Identity = identity,
        Slug = identity.Slug,
        Siren = identity.Siren,
        Siret = siret,
        HasLegacyVatKey = hasLegacyVatKey,
        Representative = representative,
    };
}

public sealed partial class SellerProjection : SingleStreamProjection<Seller, SellerId>
{
    public SellerProjection() => this.SeeOnly<SellerEvent>();

    public override Seller Evolve(Seller? snapshot, SellerId id, IEvent e) => Seller.Evolve(snapshot, (SellerEvent)e.Data);
}
