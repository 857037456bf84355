using Marten;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>The applicant goes on later: what was typed is kept as it is.</summary>
public sealed record SaveApplication(AccountId Applicant, SellerId SellerId, Personal<TypedApplication> Typed);

public static class SaveApplicationHandler
{
    public static async Task<Outcome> Handle(SaveApplication command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var known = await session.LoadAsync<ApplicationDraft>(command.Applicant, cancellation);
        session.Store(new ApplicationDraft(command.Applicant, known?.SellerId ?? command.SellerId, command.Typed, clock.GetUtcNow()));
        return Outcome.Done;
    }
}
