using Marten;

namespace Sipoko.Accounts.Sessions;

/// <summary>Keeps which sessions are open. An ended one is refused at the next look at its account, a minute later at most.</summary>
internal sealed class SessionBook(IAccountsStore store, IPersonKeys keys, TimeProvider clock)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(14); // as long as the cookie lives

    public async Task<SessionId> Begin(AccountId account, PersonId person, string userAgent, CancellationToken cancellation)
    {
        var (id, now) = (SessionId.New(), clock.GetUtcNow());
        var forgotten = now - Forgotten;
        await using var session = store.LightweightSession();
        session.DeleteWhere<Session>(known => known.AccountId == account && known.LastSeenAt < forgotten);
        session.Store(new Session(id, account, await keys.Seal(person, Purpose.Profile, DeviceWords.Of(userAgent), cancellation), now, now));
        await session.SaveChangesAsync(cancellation);
        return id;
    }

    /// <summary>False when the session was ended.</summary>
    public async Task<bool> Sees(SessionId id, AccountId account, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<Session>(id, cancellation) is not { } known || known.AccountId != account)
        {
            return false;
        }

        session.Update(known with { LastSeenAt = clock.GetUtcNow() });
        try
        {
            await session.SaveChangesAsync(cancellation);
            return true;
        }
        catch (Marten.Exceptions.NonExistentDocumentException)
        {
            return false; // ended at this very moment
        }
    }

    public async Task<IReadOnlyList<Session>> Of(AccountId account, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Session>().Where(known => known.AccountId == account).OrderByDescending(known => known.LastSeenAt).ToListAsync(cancellation);
    }

    /// <summary>Ends one of an account's own sessions; another's is left alone.</summary>
    public async Task End(SessionId id, AccountId account, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<Session>(id, cancellation) is { } known && known.AccountId == account)
        {
            session.Delete(known);
            await session.SaveChangesAsync(cancellation);
        }
    }

    public async Task EndOthers(AccountId account, SessionId? kept, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var here = kept ?? default;
        session.DeleteWhere<Session>(known => known.AccountId == account && known.Id != here);
        await session.SaveChangesAsync(cancellation);
    }
}
