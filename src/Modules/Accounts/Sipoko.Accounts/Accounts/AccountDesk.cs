using Marten;
using Sipoko.Accounts.Audits;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Audit;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;

namespace Sipoko.Accounts.Accounts;

/// <summary>Accounts as staff see them: those that wait, and one with its history.</summary>
internal sealed class AccountDesk(IAccountsStore store, IPersonKeys keys, EmailLookup lookup)
{
    private const int MostShown = 100;

    public async Task<IReadOnlyList<AccountRow>> Waiting(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var waiting = await session.Query<Account>().Where(account => account.Status == AccountStatus.AwaitingStaff).OrderBy(account => account.RegisteredAt).Take(MostShown)
            .ToListAsync(cancellation);
        return [.. waiting.Select(account => new AccountRow(
            account.Id.Value.ToString(), $"Inscription du {French.Instant(account.RegisteredAt)}", AccountWords.NameOf(account.Risk), account.Contest is not null))];
    }

    /// <summary>Whose address this is, exactly; null when nobody has it.</summary>
    public async Task<AccountId?> Find(EmailAddress email, CancellationToken cancellation)
    {
        var key = lookup.KeyOf(email);
        await using var session = store.QuerySession();
        return (await session.Query<Credential>().FirstOrDefaultAsync(credential => credential.EmailKey == key, cancellation))?.Id;
    }

    public async Task<JudgeAccountPage?> Of(AccountId id, FormFields fields, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Account>(id, cancellation) is not { } account)
        {
            return null;
        }

        var credential = await session.LoadAsync<Credential>(id, cancellation);
        var email = credential is null ? null : (await keys.Open(credential.Email, cancellation))?.Value;
        var contest = account.Contest is { } words ? await keys.Open(words, cancellation) : null;
        var history = await session.Tell(AccountWords.Module, id.Value, AccountWords.SubjectOf(account), AccountWords.Tell, cancellation);
        return new(
            fields, id.Value.ToString(), email ?? "Personne effacée", [.. AccountWords.Fields(account).Select(field => new KnownFact(field.Label, field.Value))], contest,
            account.Status == AccountStatus.AwaitingStaff, account.HasSecondFactor,
            [.. history.Reverse().Select(entry => new Happening(entry.Sentence, French.Instant(entry.At), entry.At.ToString("O"), entry.Reason))]);
    }
}

internal sealed record AccountRow(string Id, string Label, string Risk, bool IsContested);

internal sealed record KnownFact(string Label, string Value)
{
    public string? ChangeUrl => null;
}

internal sealed record Happening(string Title, string When, string WhenUtc, string? Detail)
{
    public string? Tone => null;

    public string? Who => null;
}
